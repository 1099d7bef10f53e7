// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lists of names: a column 姓名 or 户主 in a table that tells of poor households or illnesses.
// Pure; thread-safe.

#include <cstddef>
#include <string_view>
#include <vector>

#include "generator/check/private_finding.h"

namespace mingbai::check {

// One for each text: it remembers which table was read, so that a table costs as little when its
// words come again and again.
class ListedNames {
 public:
  // `word_begin`, `word_end`: where 姓名 or 户主 stands in the text; from left to right. Findings
  // are appended.
  void find(std::string_view text, std::size_t word_begin, std::size_t word_end,
            std::vector<PrivateFinding>& found);

 private:
  std::size_t table_end_ = 0;
  std::size_t head_end_ = 0;
  std::size_t columns_ = 0;  // of names, looked at in the table
};

}  // namespace mingbai::check
