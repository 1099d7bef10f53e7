// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people wrap around a thing when they ask for it: 怎么办, 要不要, 我家. Documents do not
// speak so, and the few that do would be found for every question. Pure; thread-safe.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mingbai::text {

struct QuestionWord {
  std::size_t offset = 0;  // bytes
  std::size_t length = 0;
};

std::span<const std::string_view> question_words();
// Left to right, the longest first, not overlapping.
std::vector<QuestionWord> find_question_words(std::string_view folded);

}  // namespace mingbai::text
