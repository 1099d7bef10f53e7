// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One standard and one quantity -> steps and an amount. Internal to this module; pure.

#include <vector>

#include "generator/benefit/entitlement.h"

namespace mingbai::benefit {

struct Worked {
  std::vector<Step> steps;
  model::Fen amount = 0;
};

// `count` in hundredths; 100 for a standard that is for the household.
Worked amount_for(const model::Standard& standard, model::Hundredths count);
Worked share_of(const model::Standard& standard, model::Fen expense);
Worked tiers_of(const model::Standard& standard, model::Fen expense);

}  // namespace mingbai::benefit
