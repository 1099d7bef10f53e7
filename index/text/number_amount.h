// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The figure of a quantity with its scale (1.5万, 三百多万, 两三千), before its unit is known.
// Internal to this module. Works on folded text; a cursor moves only on success.

#include <cstdint>
#include <optional>

#include "index/text/cursor.h"

namespace mingbai::text {

inline constexpr std::int64_t kLargestAmount = 100'000'000'000'000'000;  // hundredths

struct Amount {
  std::int64_t low = 0;  // hundredths
  std::int64_t high = 0;
  std::int64_t scale = 1;  // what 万 and its like multiplied by
  bool over = false;       // 余, 多
  bool rounded = false;
  bool spelled = false;
};

std::optional<Amount> take_amount(Cursor& cursor);

}  // namespace mingbai::text
