// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/household.h"

#include <algorithm>

namespace mingbai::model {

const Household* Ledger::find(std::string_view number) const {
  const auto at =
      std::lower_bound(households.begin(), households.end(), number,
                       [](const Household& a, std::string_view b) { return a.number < b; });
  return at == households.end() || at->number != number ? nullptr : &*at;
}

}  // namespace mingbai::model
