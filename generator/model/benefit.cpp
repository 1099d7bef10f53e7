// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/benefit.h"

#include <algorithm>

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

bool in_force(const Standard& standard, std::int32_t day) {
  return (!standard.from || *standard.from <= day) && (!standard.until || day <= *standard.until);
}

}  // namespace mingbai::model
