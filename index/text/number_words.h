// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around figures, as tables to be extended. Internal to this module. All folded; where
// one begins another, the longer stands first.

#include <cstdint>
#include <span>
#include <string_view>

#include "index/text/number.h"

namespace mingbai::text {

struct BoundWord {
  std::string_view word;
  Bound bound;
};

std::span<const BoundWord> words_before();  // 不超过, 约 …
std::span<const BoundWord> words_after();   // 以上, 左右 …

// The unit (measure word) that begins at the start of `text`, empty when none does; the longest.
std::string_view unit_at(std::string_view text);

// A unit or a unit of money begins here.
bool begins_unit(std::string_view text);

// 成 after a figure is "tenths" (六成五) unless it begins one of these (三成立…).
bool is_tenths(std::string_view text);

// 10, 100, 1000, 10^4, 10^8 for 十百千万亿; 0 for anything else, and where it belongs to a unit
// (千瓦).
std::int64_t scale_at(std::string_view text, std::size_t& length);

}  // namespace mingbai::text
