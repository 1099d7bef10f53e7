// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/household.h"

#include <algorithm>

namespace mingbai::model {

// The four incomes and the cost by which 人均纯收入 was worked out for 建档立卡 (国家统计局,
// 农村居民 纯收入 up to 2013 and the cards of 精准扶贫 after).
std::span<const IncomePart> income_parts() {
  static constexpr IncomePart kParts[] = {
      {"工资性收入", "wages", &Income::wages, false},
      {"生产经营性收入", "business", &Income::business, false},
      {"财产性收入", "property", &Income::property, false},
      {"转移性收入", "transfers", &Income::transfers, false},
      {"生产经营性支出", "costs", &Income::costs, true},
  };
  return kParts;
}

const Household* Ledger::find(std::string_view number) const {
  const auto at =
      std::lower_bound(households.begin(), households.end(), number,
                       [](const Household& a, std::string_view b) { return a.number < b; });
  return at == households.end() || at->number != number ? nullptr : &*at;
}

}  // namespace mingbai::model
