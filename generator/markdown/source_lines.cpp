// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/source_lines.h"

#include <algorithm>

#include "generator/markdown/marks.h"
#include "index/base/strings.h"

namespace mingbai::markdown {

const std::vector<std::size_t>& SourceLines::starts() {
  if (starts_.empty()) {
    starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
         at = text_.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  }
  return starts_;
}

int SourceLines::count() {
  return static_cast<int>(starts().size());
}

std::size_t SourceLines::start(int number) {
  return number > count() ? text_.size()
                          : starts()[static_cast<std::size_t>(std::max(number, 1) - 1)];
}

std::string_view SourceLines::line(int number) {
  const std::size_t from = start(number);
  const std::size_t next = start(number + 1);
  const bool ended = next > from && text_[next - 1] == '\n';
  return text_.substr(from, next - from - (ended ? 1 : 0));
}

int SourceLines::line_at(std::size_t offset) {
  const auto after = std::upper_bound(starts().begin(), starts().end(), offset);
  return static_cast<int>(after - starts().begin());
}

int SourceLines::column_at(std::size_t offset) {
  const std::size_t line_start = start(line_at(offset));
  if (line_start != column_line_ || offset < column_offset_) {
    column_line_ = line_start;
    column_offset_ = line_start;
    column_ = 1;
  }
  while (column_offset_ < offset) {
    if (is_mark(text_, column_offset_)) {
      const bool fence = is_mark(text_, column_offset_, Mark::kDirective);
      column_ -= fence ? static_cast<int>(kDirectiveLead.size()) : 0;
      column_offset_ += kMarkLength;
      continue;
    }
    column_offset_ += utf8_length(text_, column_offset_);
    ++column_;
  }
  return column_;
}

}  // namespace mingbai::markdown
