// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Money and rates as whole numbers: fen, and hundredths of a percent. One rounding rule for all of
// the project: a share of an amount is rounded half up to the fen, once, when everything that
// belongs to one item has been added. Pure; thread-safe.

#include <cstdint>
#include <string>

namespace mingbai::model {

using Fen = std::int64_t;
using Hundredths = std::int64_t;  // of a count (2.5 亩 is 250), of a percent (85% is 8500)

// 127,825元, 12.34元, -3元
std::string format_yuan(Fen amount);
// 85%, 65.5%
std::string format_percent(Hundredths rate);
// 3, 2.5: a count without its unit
std::string format_count(Hundredths count);

// a * b / divisor, half up, without overflow between; a and b at least 0, divisor above 0. What
// does not fit is the largest number: callers limit their inputs far below.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t divisor);

}  // namespace mingbai::model
