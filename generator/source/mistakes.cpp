// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/mistakes.h"

#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {

std::string_view line_of(std::string_view text, int line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) {
      return {};
    }
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') {
    text.remove_suffix(1);
  }
  return text;
}

std::string Mistakes::excerpt(int line) const {
  constexpr std::size_t kLongest = 1000;  // bytes: a file may be one line of megabytes
  return line > 0 ? std::string(utf8_prefix(line_of(text_, line), kLongest)) : std::string();
}

void Mistakes::add(const DiagnosticRow& row, Mark at, std::vector<std::string> arguments) {
  if (entries_.size() > kMost) {
    return;
  }
  if (entries_.size() == kMost) {
    entries_.push_back({&kTooManyMistakes, {file_, 0, 0}, {}, {std::to_string(kMost)}});
    return;
  }
  entries_.push_back({&row, place(at), excerpt(at.line), std::move(arguments)});
}

void Mistakes::append(Mistakes others) {
  for (Diagnostic& entry : others.entries_) {
    if (!is_full()) {
      entries_.push_back(std::move(entry));
    }
  }
}

}  // namespace mingbai::source
