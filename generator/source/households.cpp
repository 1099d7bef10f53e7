// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/households.h"

#include <algorithm>
#include <unordered_map>

#include "generator/source/benefit_values.h"
#include "generator/source/csv.h"
#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/surroundings.h"
#include "generator/source/text_file.h"
#include "generator/source/values.h"
#include "index/base/strings.h"
#include "index/text/decode.h"

namespace mingbai::source {
namespace {

using field::text;
using model::Household;

constexpr std::uint64_t kLargestTable = std::uint64_t{256} << 20U;

struct LedgerContext {
  Mistakes& mistakes;
  PlaceFinder& places;
};

constexpr Need kOptional = Need::kOptional;
constexpr Need kRequired = Need::kRequired;

// A word in the name of a column whose values are nobody's business here.
constexpr std::string_view kPrivateColumns[] = {
    "身份证",   "证件号", "银行", "账号", "账户",     "卡号", "一卡通",  "手机",  "本人电话",
    "联系电话", "病情",   "病名", "疾病", "identity", "bank", "account", "mobile"};

bool is_private_column(std::string_view key) {
  return std::any_of(
      std::begin(kPrivateColumns), std::end(kPrivateColumns),
      [&](std::string_view word) { return ascii_lower(key).find(word) != std::string::npos; });
}

Node without_private(const Node& record) {
  Node kept = record;
  std::erase_if(kept.children, [](const Node& entry) { return is_private_column(entry.key); });
  return kept;
}

void read_place(const Node& node, Household& household, LedgerContext& context) {
  if (const auto place = context.places.find(trim(node.text), node.mark, context.mistakes)) {
    household.place = *place;
  }
}

using HouseholdField = Field<Household, LedgerContext>;
constexpr HouseholdField kHouseholdFields[] = {
    {{"户号", "number", kRequired, {"每户一个", "one for each household"}, "户编号 编号"},
     text<&Household::number>},
    {{"户主", "head", kRequired, {"户主姓名", "name of the head"}, "户主姓名 姓名"},
     text<&Household::head>},
    {{"地区",
      "place",
      kRequired,
      {"regions.yaml 里的村", "a village of regions.yaml"},
      "村 村组 地址"},
     read_place},
    {{"组", "group", kOptional, {"村民小组", "group within the village"}, "村民小组 小组"},
     text<&Household::group>},
    {{"帮扶责任人", "officer", kOptional, {"谁负责这一户", "who is in charge"}, "帮扶人 责任人"},
     text<&Household::officer>},
    {{"帮扶电话", "officer_phone", kOptional, {"责任人的办公电话", "their office telephone"}, ""},
     text<&Household::officer_phone>},
};

struct MemberRow {
  std::string number;
  model::Member member;
};

void member_name(const Node& node, MemberRow& row, LedgerContext&) {
  row.member.name = trim(node.text);
}
void member_relation(const Node& node, MemberRow& row, LedgerContext&) {
  row.member.relation = trim(node.text);
}

using MemberField = Field<MemberRow, LedgerContext>;
constexpr MemberField kMemberFields[] = {
    {{"户号",
      "number",
      kRequired,
      {"households.csv 里的户号", "a number of households.csv"},
      "编号"},
     text<&MemberRow::number>},
    {{"姓名", "name", kRequired, {"成员姓名", "name of the member"}, "成员"}, member_name},
    {{"关系", "relation", kOptional, {"与户主的关系", "to the head"}, "与户主关系"},
     member_relation},
};

struct IncomeRow {
  std::string number;
  int year = 0;
  model::Income income;
};

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2199;

template <std::optional<model::Fen> model::Income::*kValue>
void read_income(const Node& node, IncomeRow& row, LedgerContext& context) {
  if (trim(node.text).empty()) {
    return;
  }
  const model::Fact money{{}, model::FactKind::kMoney, "元", {}, {}, {}, {}};
  row.income.*kValue = model::fact_value(money, node.text);
  if (!(row.income.*kValue)) {
    context.mistakes.add(kBadFactValue, node.mark, {std::string(bare_key(node))});
  }
}

using IncomeField = Field<IncomeRow, LedgerContext>;
std::span<const IncomeField> income_fields() {
  using model::Income;
  constexpr Text kYuan{"元，不知道就空着", "in yuan; empty when not known"};
  static constexpr IncomeField kFields[] = {
      {{"户号",
        "number",
        kRequired,
        {"households.csv 里的户号", "a number of households.csv"},
        "编号"},
       text<&IncomeRow::number>},
      {{"年度", "year", kRequired, {"四位年份", "four digits"}, "年份"},
       field::integer<&IncomeRow::year, kFirstYear, kLastYear>},
      {{"工资性收入", "wages", kOptional, kYuan, "工资 务工收入"}, read_income<&Income::wages>},
      {{"生产经营性收入", "business", kOptional, kYuan, "经营性收入 生产经营收入"},
       read_income<&Income::business>},
      {{"财产性收入", "property", kOptional, kYuan, ""}, read_income<&Income::property>},
      {{"转移性收入", "transfers", kOptional, kYuan, ""}, read_income<&Income::transfers>},
      {{"生产经营性支出", "costs", kOptional, kYuan, "经营性支出"}, read_income<&Income::costs>},
  };
  return kFields;
}

struct RenewalRow {
  std::string number;
  int times = 0;
  std::string day;  // for people
};

constexpr int kMostRenewals = 10000;
using RenewalField = Field<RenewalRow, LedgerContext>;
constexpr RenewalField kRenewalFields[] = {
    {{"户号",
      "number",
      kRequired,
      {"households.csv 里的户号", "a number of households.csv"},
      "编号"},
     text<&RenewalRow::number>},
    {{"换卡次数", "renewals", kRequired, {"第几次换卡", "how often so far"}, "次数"},
     field::integer<&RenewalRow::times, 1, kMostRenewals>},
    {{"日期", "date", kOptional, {"哪一天换的", "on which day"}, ""}, text<&RenewalRow::day>},
};

class LedgerReader {
 public:
  LedgerReader(const FileSystem& files, const std::string& folder, const model::Records& records,
               Diagnostics& diagnostics)
      : files_(files),
        folder_(folder),
        records_(records),
        diagnostics_(diagnostics),
        places_(records.regions) {}

  model::Ledger run() {
    table("private/households.csv",
          [&](const Node& record, Mistakes& mistakes) { add_household(record, mistakes); });
    table("private/members.csv",
          [&](const Node& record, Mistakes& mistakes) { add_member(record, mistakes); });
    for (std::uint32_t i = 0; i < records_.benefits.facts.size(); ++i) {
      facts_.try_emplace(records_.benefits.facts[i].name, i);
    }
    table("private/facts.csv",
          [&](const Node& record, Mistakes& mistakes) { add_facts(record, mistakes); });
    table("private/incomes.csv",
          [&](const Node& record, Mistakes& mistakes) { add_income(record, mistakes); });
    table("private/renewals.csv",
          [&](const Node& record, Mistakes& mistakes) { add_renewal(record, mistakes); });
    std::sort(ledger_.households.begin(), ledger_.households.end(),
              [](const Household& a, const Household& b) { return a.number < b.number; });
    return std::move(ledger_);
  }

 private:
  template <typename Use>
  void table(const std::string& path, const Use& use) {
    auto bytes = files_.read(join_path(folder_, path), kLargestTable);
    if (!bytes) {
      if (bytes.error().code != ErrorCode::kNotFound) {
        diagnostics_.add(kUnreadable, {path, 0, 0}, {}, {bytes.error().message});
      }
      return;
    }
    const TextFile file = decode_file(path, *bytes);
    bytes->clear();
    if (!file.is_readable) {
      diagnostics_.append(TextFile(file).diagnostics.take());
      return;
    }
    // Without the text: a message must not quote a line that holds what nobody may see.
    Mistakes mistakes(path, {});
    for_each_csv_record(file.text, mistakes,
                        [&](const Node& record) { use(without_private(record), mistakes); });
    diagnostics_.append(mistakes.take());
  }

  void add_household(const Node& record, Mistakes& mistakes) {
    LedgerContext context{mistakes, places_};
    Household household;
    read_fields(record, std::span<const HouseholdField>(kHouseholdFields), household, context);
    if (household.number.empty() || household.head.empty()) {
      return;
    }
    household.written = mistakes.place(record.mark);
    const auto [first, is_new] =
        by_number_.try_emplace(household.number, ledger_.households.size());
    if (!is_new) {
      mistakes.add(
          kHouseholdTwice, record.mark,
          {household.number, std::to_string(ledger_.households[first->second].written.line)});
      return;
    }
    ledger_.households.push_back(std::move(household));
  }

  Household* find(const std::string& number, Mark at, Mistakes& mistakes) {
    const auto found = by_number_.find(number);
    if (found == by_number_.end()) {
      mistakes.add(kNoHousehold, at, {number});
      return nullptr;
    }
    return &ledger_.households[found->second];
  }

  void add_member(const Node& record, Mistakes& mistakes) {
    LedgerContext context{mistakes, places_};
    MemberRow row;
    read_fields(record, std::span<const MemberField>(kMemberFields), row, context);
    if (row.number.empty() || row.member.name.empty()) {
      return;
    }
    if (Household* household = find(row.number, record.mark, mistakes)) {
      household->members.push_back(std::move(row.member));
    }
  }

  void add_income(const Node& record, Mistakes& mistakes) {
    IncomeRow row;
    LedgerContext context{mistakes, places_};
    read_fields(record, income_fields(), row, context);
    if (row.number.empty() || row.year == 0) {
      return;
    }
    Household* household = find(row.number, record.mark, mistakes);
    if (household != nullptr && !household->incomes.try_emplace(row.year, row.income).second) {
      mistakes.add(kIncomeTwice, record.mark, {row.number, std::to_string(row.year)});
    }
  }

  void add_renewal(const Node& record, Mistakes& mistakes) {
    LedgerContext context{mistakes, places_};
    RenewalRow row;
    read_fields(record, std::span<const RenewalField>(kRenewalFields), row, context);
    if (row.number.empty() || row.times == 0) {
      return;
    }
    if (Household* household = find(row.number, record.mark, mistakes)) {
      household->renewals = row.times;
    }
  }

  void add_facts(const Node& record, Mistakes& mistakes) {
    Household* household = nullptr;
    int year = 0;
    for (const Node& entry : record.children) {
      const std::string_view key = bare_key(entry);
      if (key == "户号" || key == "number") {
        household = find(std::string(trim(entry.text)), entry.mark, mistakes);
      } else if (key == "年度" || key == "year") {
        year = whole_number(trim(entry.text)).value_or(0);
      }
    }
    if (household == nullptr) {
      return;
    }
    if (year < kFirstYear || year > kLastYear) {
      mistakes.add(kNoFactYear, record.mark, {household->number});
      return;
    }
    for (const Node& entry : record.children) {
      add_fact(entry, household->facts[year], mistakes);
    }
  }

  void add_fact(const Node& entry, std::vector<model::HouseholdFact>& facts, Mistakes& mistakes) {
    const std::string key(bare_key(entry));
    if (key == "户号" || key == "年度" || key == "number" || key == "year") {
      return;
    }
    const auto found = facts_.find(key);
    if (found == facts_.end()) {
      if (unknown_.try_emplace(key, 0).second) {  // once a column, not once a row
        mistakes.add(kUnknownFactColumn, entry.key_mark, {key});
      }
      return;
    }
    const model::Fact& fact = records_.benefits.facts[found->second];
    const auto value = model::fact_value(fact, entry.text);
    if (!value) {
      mistakes.add(kBadFactValue, entry.mark, {key});
      return;
    }
    facts.push_back({found->second, *value});
  }

  const FileSystem& files_;
  const std::string& folder_;
  const model::Records& records_;
  Diagnostics& diagnostics_;
  PlaceFinder places_;
  model::Ledger ledger_;
  std::unordered_map<std::string, std::size_t> by_number_;
  std::unordered_map<std::string, std::uint32_t> facts_;
  std::unordered_map<std::string, int> unknown_;
};

}  // namespace

model::Ledger read_ledger(const FileSystem& files, const std::string& site_folder,
                          const model::Records& records, Diagnostics& diagnostics) {
  return LedgerReader(files, site_folder, records, diagnostics).run();
}

}  // namespace mingbai::source
