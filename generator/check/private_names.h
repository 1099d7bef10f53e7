// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of people where they tell something private: 贫困户张三三, 村民张三三患尿毒症. Pure;
// thread-safe.

#include <string_view>
#include <vector>

#include "generator/check/private_finding.h"

namespace mingbai::check {

// `word_end`: where a household word, or an illness word, ends in the text. Findings are appended.
void find_poor_names(std::string_view text, std::size_t word_begin, std::size_t word_end,
                     std::vector<PrivateFinding>& found);
void find_ill_names(std::string_view text, std::size_t word_begin, std::size_t word_end,
                    std::vector<PrivateFinding>& found);

}  // namespace mingbai::check
