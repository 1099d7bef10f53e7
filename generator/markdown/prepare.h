// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One pass over a body before libcmark reads it: marks (marks.h) for footnotes, strikethrough,
// directives and emphasis beside Chinese, line ends made '\n', and the lines that may be a table's
// delimiter row. No line is added or removed, so line numbers stay. What stands in code is marked
// too, which costs nothing: the writers take marks out everywhere. Linear. Pure; thread-safe.

#include <string>
#include <string_view>
#include <vector>

namespace mingbai::markdown {

struct Prepared {
  std::string_view source;
  std::string buffer;
  bool copied = false;  // the source needed no change when false
  bool marked = false;  // there are marks in it
  bool strikes = false;
  bool definitions = false;         // of footnotes
  std::vector<int> delimiter_rows;  // numbers of lines like "| --- | ---: |", from 1, rising

  std::string_view text() const { return copied ? std::string_view{buffer} : source; }
};

Prepared prepare(std::string_view source);

// Length of "[^name]" at `at`, 0 when there is none. A name is ASCII letters, digits, '-' and any
// characters beyond ASCII, so that no inline markup can hide in it.
std::size_t footnote_label_length(std::string_view text, std::size_t at);

}  // namespace mingbai::markdown
