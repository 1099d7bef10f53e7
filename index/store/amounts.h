// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Amounts of money that a text names, for 金额:>1000元. Of a range both ends count; words of
// vagueness (余, 以上) do not. Pure; thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/store/record.h"

namespace mingbai::store {

// Fen, ascending, once each, at most kMostAmounts; from title, summary and body.
std::vector<std::int64_t> find_amounts(const Record& record);
inline constexpr std::size_t kMostAmounts = 256;

// An amount as the text of a term: fixed width, so that terms sort as amounts do.
std::string amount_key(std::int64_t fen);
inline constexpr std::int64_t kLargestAmount = 999'999'999'999'999;

// What somebody asks for: >1000元, >=1000, <1万元, 1000元以上, 1000..2000, 1000-2000元, 377元.
// Lowest and highest fen, inclusive; a bare figure is yuan.
struct AmountRange {
  std::int64_t low = 0;
  std::int64_t high = kLargestAmount;
  friend bool operator==(const AmountRange&, const AmountRange&) = default;
};
std::optional<AmountRange> parse_amount_range(std::string_view text);

}  // namespace mingbai::store
