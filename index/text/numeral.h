// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Chinese numerals: 三百七十七, 一亿三千万, 十二, 一万二 (12000), 二〇一七 (digit by digit), and
// the forms of cheques 壹贰叁. ICU's spell-out reader fails on 二零一七, so this is our own. The
// text must be folded (fold.h). Pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingbai::text {

struct Numeral {
  std::int64_t value = 0;  // below 10^16
  std::size_t length = 0;  // bytes
  std::size_t digits = 0;  // characters when written digit by digit (二〇一七, 三), else 0
};

// 0 to 9 for 〇零一二两三… and their forms on cheques, else -1.
int numeral_digit(char32_t c);

// The longest numeral that starts at `at`.
std::optional<Numeral> read_numeral(std::string_view folded, std::size_t at);

// The same as a whole.
std::optional<std::int64_t> parse_numeral(std::string_view folded);

// 377 -> 三百七十七, 12000 -> 一万二千, 0 -> 零, -5 -> 负五. |value| below 10^16.
std::string spell_out(std::int64_t value);
// 2017 -> 二〇一七
std::string spell_digits(std::int64_t value);

}  // namespace mingbai::text
