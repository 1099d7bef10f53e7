// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a prepared body, and where something was written: what messages need and rendering does
// not, so the index of lines is made at the first question. Internal; one per render() call.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::markdown {

class SourceLines {
 public:
  explicit SourceLines(std::string_view text) : text_(text) {}

  int count();
  // Line `number`, from 1, without its end; "" beyond the last.
  std::string_view line(int number);
  std::size_t start(int number);  // byte offset; the text's size beyond the last line
  int line_at(std::size_t offset);
  // In characters from 1, marks not counted. Quick when asked with rising offsets.
  int column_at(std::size_t offset);

  std::string_view text() const { return text_; }

 private:
  const std::vector<std::size_t>& starts();

  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::size_t column_line_ = 0;    // start of the line of the last question
  std::size_t column_offset_ = 0;  // … its offset
  int column_ = 1;                 // … its answer
};

}  // namespace mingbai::markdown
