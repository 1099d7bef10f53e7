// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Quantities as Chinese documents write them: 377元, 1.5万元, 三百七十七元, 30余万元, 2000至3000元,
// 两三千元, 65%, 百分之六十五, 六成五, 60岁以上, 不超过3000元. Values are whole numbers of
// hundredths, so money is in fen and no fraction is ever lost to floating point. Pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::text {

enum class Quantity : std::uint8_t { kPlain, kMoney, kPercent };

// What the words around the figure say about it.
enum class Bound : std::uint8_t {
  kExact,
  kAbout,    // 约, 左右
  kOver,     // 余, 多, 超过: somewhat more
  kUnder,    // 近, 不足: somewhat less
  kAtLeast,  // 以上, 不低于
  kAtMost,   // 以下, 以内, 不超过, 最高
};

struct Number {
  Quantity quantity = Quantity::kPlain;
  // Hundredths: fen of money, hundredths of a percent, hundredths of the unit. Equal unless a range
  // is written (2000至3000元).
  std::int64_t low = 0;
  std::int64_t high = 0;
  Bound bound = Bound::kExact;
  std::string unit;      // 元, %, 户, 亩, 个月 …; empty when none follows
  bool rounded = false;  // more than two decimals were written

  bool is_range() const { return low != high; }
  friend bool operator==(const Number&, const Number&) = default;
};

// A whole text. Empty when it is not one quantity, or larger than about 10^15.
std::optional<Number> parse_number(std::string_view text);
// A whole text that is one exact amount of money -> fen. A bare figure counts as yuan.
std::optional<std::int64_t> parse_money(std::string_view text);

struct NumberMention {
  std::size_t offset = 0;  // bytes, with the words around it (不超过3000元)
  std::size_t length = 0;
  Number number;
};
// Quantities in running text, left to right, not overlapping. Passed over: dates, document numbers,
// ordinals (第三), codes (0394-8230123, c2022), and Chinese numerals without a unit (一些, 十三五).
std::vector<NumberMention> find_numbers(std::string_view text);

}  // namespace mingbai::text
