// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one quantity from folded text at a cursor. Internal to this module: number.h decides where
// a quantity may stand.

#include <optional>

#include "index/text/cursor.h"
#include "index/text/number.h"

namespace mingbai::text {

struct TakenNumber {
  Number number;
  bool spelled = false;   // began with a Chinese numeral
  bool has_unit = false;  // 元, %, 户 …, also ¥ and 百分之 in front
};

// With range and the words behind (以上, 左右), without those in front. The cursor moves only on
// success.
std::optional<TakenNumber> take_number(Cursor& cursor);

}  // namespace mingbai::text
