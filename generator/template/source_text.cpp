// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/source_text.h"

#include <algorithm>

#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

constexpr std::size_t kLongestLine = 400;           // bytes of a line that a message repeats
constexpr std::string_view kMark = "\xEF\xBB\xBF";  // byte order mark, as Windows' Notepad writes

}  // namespace

SourceText::SourceText(std::string file, std::string_view text) : file_(std::move(file)) {
  if (text.substr(0, kMark.size()) == kMark) {
    text.remove_prefix(kMark.size());
  }
  text_.reserve(text.size());
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') {
        ++i;
      }
      text_ += '\n';
    } else {
      text_ += text[i];
    }
    if (text_.back() == '\n') {
      line_starts_.push_back(static_cast<Offset>(text_.size()));
    }
  }
}

std::size_t SourceText::line_of(Offset at) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
  return static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Place SourceText::place(Offset at) const {
  const std::size_t line = line_of(at);
  const Offset start = line_starts_[line];
  const std::size_t column = utf8_count(std::string_view{text_}.substr(start, at - start));
  return {file_, static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

std::string SourceText::excerpt(Offset at) const {
  const std::string_view rest = std::string_view{text_}.substr(line_starts_[line_of(at)]);
  return std::string(utf8_prefix(rest.substr(0, rest.find('\n')), kLongestLine));
}

void Reporter::report(const DiagnosticRow& row, Offset at, std::vector<std::string> arguments) {
  if (++count_ <= kMost) {
    diagnostics_.add(row, source_.place(at), source_.excerpt(at), std::move(arguments));
  }
}

}  // namespace mingbai::templates
