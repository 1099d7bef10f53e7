// SPDX-License-Identifier: GPL-3.0-or-later
// 明白卡 of the ledger's households as PDF files of a chosen size, and a list to check them
// against.
#include "generator/cli/card_issue.h"
#include "generator/cli/card_printer.h"
#include "generator/cli/commands.h"
#include "generator/cli/site_words.h"
#include "generator/source/households.h"
#include "generator/source/reader.h"
#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site",
     "SITE",
     {"站点文件夹，里面有 private/", "the site folder, with private/"},
     OptionRow::Count::kRequired},
    {"--out", "DIR", {"卡片放在哪里，默认 cards", "where the cards go; cards by default"}},
    {"--village", "NAME", {"只印这个地方的", "only households of this place"}},
    {"--household",
     "NUMBER",
     {"只印这一户，补印用；可以写几次", "only this household; several times"},
     OptionRow::Count::kMany},
    {"--standard",
     "ID",
     {"只印用到这条标准的户，编号在 benefits/ 的表里",
      "only households that get something by this standard"}},
    {"--list", "", {"只列核对表，不印卡", "write the list alone and print nothing"}},
    {"--kind",
     "KIND",
     {"补贴（默认）或 收入：家庭收入明白卡，资料在 private/incomes.csv",
      "benefits (default) or income: the household's income, from private/incomes.csv"}},
    {"--format",
     "FORMAT",
     {"a4（默认）、a5、a5x2（A4 上并排两张）、contact（联系卡，A4 上十张）、slip（80 毫米小票）",
      "a4 (default), a5, a5x2 (two on A4), contact (ten on A4), slip (80 mm)"}},
    {"--day",
     "DAY",
     {"按哪一天的标准和情况，默认今天", "standards and facts of which day; today by default"}},
    {"--printed",
     "DAY",
     {"卡上写的打印日期，默认今天；补印时写原来的",
      "date of printing on the card; today by default"}},
    {"--title", "TEXT", {"卡的标题", "the card's title"}},
    {"--key",
     "FILE",
     {"mingbai seal 的密钥，默认站点里的 private/seal.key",
      "the secret of mingbai seal; private/seal.key by default"}},
    {"--per-file", "N", {"一个文件多少张，默认 500", "cards in a file, 500 by default"}},
    {"--again", "", {"已经印好的文件也重新印", "make files anew that are there already"}},
};

constexpr CardKind kKinds[] = {
    {"补贴", "benefits", "惠民政策明白卡", "明白卡-", "全年合计（元）", false},
    {"收入", "income", "家庭收入明白卡", "收入明白卡-", "全年纯收入（元）", true},
};

constexpr CardForm kFormats[] = {
    {"a4", print::CardFormat::kLarge, print::Imposition::kOne},
    {"a5", print::CardFormat::kSmall, print::Imposition::kOne},
    {"a5x2", print::CardFormat::kSmall, print::Imposition::kTwoUp},
    {"contact", print::CardFormat::kSmall, print::Imposition::kOne, Form::kContact},
    {"slip", print::CardFormat::kSmall, print::Imposition::kOne, Form::kSlip},
};

bool uses(const benefit::Entitlement& answer, std::size_t standard) {
  const auto is_it = [&](const auto& item) { return item.standard == standard; };
  return std::any_of(answer.paid.begin(), answer.paid.end(), is_it) ||
         std::any_of(answer.services.begin(), answer.services.end(), is_it) ||
         std::any_of(answer.unstated.begin(), answer.unstated.end(), is_it);
}

// --standard: of the households chosen those on whose card it stands.
int keep_users(const Invocation& invocation, CardJob& job) {
  const std::string id = invocation.arguments.get("--standard");
  if (id.empty()) {
    return kFine;
  }
  const model::Benefits& benefits = job.records.benefits;
  const model::Standard* standard = benefits.standard(id);
  if (standard == nullptr) {
    return complain(invocation, {"错误：没有编号是“{0}”的标准", "error: no standard “{0}”"}, {id});
  }
  const auto index = static_cast<std::size_t>(standard - benefits.standards.data());
  EntitlementBook book(job.records, job.issue.day);
  std::erase_if(job.households, [&](const model::Household* household) {
    return !uses(book.of(*household), index);
  });
  job.name += "-" + id;
  return job.households.empty()
             ? complain(invocation,
                        {"没有一户的卡上有标准“{0}”", "standard “{0}” stands on no card"}, {id})
             : kFine;
}

// Where households open their cards on the web, a card has the code and the words for it.
int find_secret(const Invocation& invocation, CardJob& job) {
  if (!job.records.config.card_pages) {
    return kFine;
  }
  auto secret = read_secret(invocation);
  if (secret) {
    job.secret = *std::move(secret);
    return kFine;
  }
  if (secret.error().code == ErrorCode::kNotFound && !invocation.arguments.has("--key")) {
    return kFine;  // nothing is sealed yet
  }
  return report(invocation, secret.error());
}

int prepare(const Invocation& invocation, CardJob& job) {
  const std::string wanted = ascii_lower(invocation.arguments.get("--format", "a4"));
  job.format = std::find_if(std::begin(kFormats), std::end(kFormats),
                            [&](const CardForm& row) { return row.name == wanted; });
  if (job.format == std::end(kFormats)) {
    return complain(invocation,
                    {"错误：没有“{0}”这种纸，可以写 a4、a5、a5x2、contact、slip",
                     "error: no format “{0}”; a4, a5, a5x2, contact, slip"},
                    {wanted});
  }
  const std::string kind = ascii_lower(invocation.arguments.get("--kind", kKinds[0].name));
  job.kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const CardKind& row) {
    return row.name == kind || row.english == kind;
  });
  if (job.kind == std::end(kKinds) || (job.kind->is_income && job.format->form != Form::kCard)) {
    return usage_error(invocation,
                       {"--kind 写“补贴”或“收入”；收入明白卡只有 a4、a5、a5x2",
                        "--kind is benefits or income; income cards come as a4, a5, a5x2"});
  }
  const auto per_file = number_option(invocation, "--per-file", 500, {1, 100000});
  auto issue = card_issue(invocation, job.records);
  if (!per_file || !issue) {
    return kUsageError;
  }
  job.per_file = static_cast<std::size_t>(*per_file);
  job.again = invocation.arguments.has("--again");
  job.only_list = invocation.arguments.has("--list");
  job.out = invocation.arguments.get("--out", "cards");
  job.issue = *std::move(issue);
  job.issue.title = invocation.arguments.get("--title", job.kind->title);
  if (const int code = find_secret(invocation, job); code != kFine) {
    return code;
  }
  auto chosen = chosen_households(invocation, job.records, job.ledger);
  if (!chosen) {
    return kUsageError;
  }
  job.households = std::move(chosen->households);
  job.name = std::string(job.kind->file) + chosen->name;
  return keep_users(invocation, job);
}

// What 新旧对照 may say. The site never reads private/, so a person carries the number over.
void say_count(const Invocation& invocation, const CardJob& job, std::size_t cards) {
  std::printf("%s\n",
              substitute(invocation.text(
                             {"新旧对照页可以写：在这条标准的“涉及明白卡”一格填 {0}张（{1}统计）",
                              "for the page of changes, write into “涉及明白卡” of the "
                              "standard: {0}张（{1}统计）"}),
                         {std::to_string(cards), text::chinese_day(job.issue.day)})
                  .c_str());
}

int run(const Invocation& invocation) {
  Diagnostics diagnostics;
  CardJob job;
  const std::string site = invocation.arguments.get("site");
  job.records = source::read(invocation.files, site, invocation.environment.jobs, diagnostics);
  job.ledger = source::read_ledger(invocation.files, site, job.records, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  if (job.ledger.households.empty()) {
    return usage_error(invocation, {"没有户：把 households.csv 放进站点的 private 文件夹",
                                    "no households: put households.csv into private/"});
  }
  if (const int code = prepare(invocation, job); code != kFine) {
    return code;
  }
  CardPrinter printer(invocation, job);
  if (auto done = printer.run(); !done) {
    return report(invocation, done.error());
  }
  std::printf(
      "%s\n",
      substitute(
          invocation.text(
              {"{0} 户，{4} {1}，核对表 {2}{3}", "{0} households, {1} a year, list {2}{3}"}),
          {std::to_string(printer.list().rows.size()), model::format_yuan(sum_of(printer.list())),
           printer.list_path(),
           printer.kept() == 0
               ? std::string()
               : substitute(invocation.text({"；{0} 个文件已经印好，没有重印（--again 重印）",
                                             "; {0} files were there already (--again)"}),
                            {std::to_string(printer.kept())}),
           job.kind->is_income ? "全年纯收入合计" : "全年合计"})
          .c_str());
  const bool is_whole =
      !invocation.arguments.has("--village") && !invocation.arguments.has("--household");
  if (invocation.arguments.has("--standard") && is_whole) {
    say_count(invocation, job, printer.list().rows.size());
  }
  return kFine;
}

}  // namespace

const Command kCardsCommand = {
    "cards",
    {"按户印明白卡（PDF）和核对表", "print benefit cards of households as PDF, and a check list"},
    {"mingbai cards content --village 梁寨村 --format a5x2 --day 2017-12-01 --out cards\n"
     "mingbai cards content --household 0042 --day 2017-12-01 --printed 2017-12-05\n"
     "mingbai cards content --standard MED-XC-05b --list\n"
     "mingbai cards content --kind 收入 --village 梁寨村 --day 2017-12-31",
     "mingbai cards content --village 梁寨村 --format a5x2 --day 2017-12-01 --out cards\n"
     "mingbai cards content --household 0042 --day 2017-12-01 --printed 2017-12-05"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
