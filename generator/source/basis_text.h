// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the policy under a standard must hold: the clause that is cited and the figures. Internal to
// this module; pure.

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/text/number.h"

namespace mingbai::source {

// 第三条, 第一部分第（二）项, 三、（二）: every part begins a line of the Markdown text, each at or
// behind the one before. 第一条 and 第一部分 may stand there as 一、; 第二款 counts paragraphs,
// which nobody marks, and is taken on trust. Other words must occur somewhere.
bool has_clause(std::string_view body, std::string_view clause);

// The quantities of a text, and whether a figure is among them. A table may have the unit in its
// heading, so a bare number counts.
class Figures {
 public:
  explicit Figures(std::string_view body) : mentions_(text::find_numbers(body)) {}
  bool has(std::int64_t low, std::int64_t high, text::Quantity quantity) const;

 private:
  bool has_one(std::int64_t value, text::Quantity quantity) const;
  std::vector<text::NumberMention> mentions_;
};

}  // namespace mingbai::source
