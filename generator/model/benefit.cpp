// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/benefit.h"

#include <algorithm>
#include <utility>

#include "index/base/strings.h"
#include "index/text/number.h"

namespace mingbai::model {
namespace {

// Names that published tables use; the first of a kind is the one that is shown.
constexpr KindOfStandard kKinds[] = {
    {StandardKind::kAmount, "定额", "standard_amount"},
    {StandardKind::kPercent, "比例", "standard_rate"},
    {StandardKind::kTiered, "分段", "tiered"},
    {StandardKind::kWaiver, "减免", "waiver"},
    {StandardKind::kService, "服务", "service"},
    {StandardKind::kUnstated, "未载明", "unspecified"},
    {StandardKind::kGuarantee, "保障线", "guarantee"},
    {StandardKind::kLoan, "贷款", "loan"},
    {StandardKind::kIncome, "收入", "income_effect"},
    {StandardKind::kIncome, "收入", "income_floor"},
    {StandardKind::kEnterprise, "对单位", "enterprise_subsidy"},
    {StandardKind::kEnterprise, "企业补贴", "enterprise"},
    {StandardKind::kTerm, "起付线", "threshold"},
    {StandardKind::kTerm, "封顶线", "cap"},
    {StandardKind::kTerm, "组成", "part"},
    {StandardKind::kWarning, "预警线", "monitoring_threshold"},
};

template <typename Record>
const Record* find(const std::vector<Record>& records, std::string_view wanted,
                   std::string Record::*name) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const Record& record) { return record.*name == wanted; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

std::span<const KindOfStandard> standard_kinds() {
  return kKinds;
}

std::string_view name_of(StandardKind kind) {
  return std::find_if(std::begin(kKinds), std::end(kKinds),
                      [&](const KindOfStandard& row) { return row.kind == kind; })
      ->name_zh;
}

std::optional<StandardKind> standard_kind_by_name(std::string_view name) {
  for (const KindOfStandard& row : kKinds) {
    if (name == row.name_zh || name == row.name_en) {
      return row.kind;
    }
  }
  return std::nullopt;
}

int times_a_year(Period period) {
  switch (period) {
    case Period::kMonth:
      return 12;
    case Period::kTerm:
      return 2;
    default:
      return 1;
  }
}

const Fact* Benefits::fact(std::string_view name) const {
  return find(facts, name, &Fact::name);
}

const Standard* Benefits::standard(std::string_view id) const {
  return find(standards, id, &Standard::id);
}

std::optional<Hundredths> fact_value(const Fact& fact, std::string_view text) {
  constexpr Hundredths kMost = 100'000'000 * Hundredths{100};
  const std::string_view word = trim(text);
  if (fact.kind == FactKind::kYesNo) {
    for (const auto& [name, value] : {std::pair{"是", kYes},
                                      {"有", kYes},
                                      {"yes", kYes},
                                      {"否", Hundredths{0}},
                                      {"没有", Hundredths{0}},
                                      {"no", Hundredths{0}}}) {
      if (word == name) {
        return value;
      }
    }
    return std::nullopt;
  }
  const auto number = text::parse_number(word);
  if (!number || number->is_range() || number->bound != text::Bound::kExact || number->low < 0 ||
      number->low > kMost || number->quantity == text::Quantity::kPercent) {
    return std::nullopt;
  }
  const bool unit_fits = number->unit.empty() || number->unit == fact.unit;
  return unit_fits ? std::optional(number->low) : std::nullopt;
}

bool in_force(const Standard& standard, std::int32_t day) {
  return (!standard.from || *standard.from <= day) && (!standard.until || day <= *standard.until);
}

bool lacks_quantity(const Standard& standard) {
  switch (standard.kind) {
    case StandardKind::kAmount:
      return standard.quantity.empty() && !standard.unit.empty();
    case StandardKind::kPercent:
    case StandardKind::kTiered:
      return standard.quantity.empty();
    default:
      return false;
  }
}

}  // namespace mingbai::model
