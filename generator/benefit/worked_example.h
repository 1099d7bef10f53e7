// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 算例 of a standard: what somebody worked out by hand, 羊=10，得3000元. It is shown with its
// steps, and whoever builds the site is told when the standard gives another amount. Pure;
// thread-safe.

#include <optional>
#include <string>
#include <vector>

#include "generator/benefit/entitlement.h"

namespace mingbai::benefit {

struct WorkedExample {
  std::string given;  // 羊10只
  std::vector<std::string> steps;
  model::Fen amount = 0;  // by the standard
  model::Fen stated = 0;  // as it was written
};

// Of the standard with this index. Nothing when there is no example, when it cannot be read (a fact
// that is not in the table, no amount behind 得), or when the standard gives no amount by it.
std::optional<WorkedExample> worked_example(const model::Benefits& benefits, std::size_t standard);

}  // namespace mingbai::benefit
