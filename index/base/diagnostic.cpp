// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "index/base/strings.h"

namespace mingbai {
namespace {

constexpr std::size_t kLongestExcerpt = 240;  // bytes; longer lines are cut around the column

auto order(const Diagnostic& d) {
  return std::tie(d.place.file, d.place.line, d.place.column, d.row->code, d.arguments);
}

// Columns are characters, but a Han character is two cells wide on a terminal.
std::string caret_line(std::string_view excerpt, int column) {
  std::string line;
  int at = 1;
  for (std::size_t i = 0; i < excerpt.size() && at < column; ++at) {
    const std::size_t length = utf8_length(excerpt, i);
    line += length >= 3 ? "  " : (excerpt[i] == '\t' ? "\t" : " ");
    i += length;
  }
  return line + "^";
}

}  // namespace

std::string substitute(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                         pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    const auto slot = is_slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
    if (slot < arguments.size()) {
      out += arguments[slot];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::string Diagnostic::message(Language language) const {
  return substitute(row->message.in(language), arguments);
}

std::string Diagnostic::advice(Language language) const {
  return substitute(row->advice.in(language), arguments);
}

void Diagnostics::add(const DiagnosticRow& row, Place place, std::string excerpt,
                      std::vector<std::string> arguments) {
  const std::scoped_lock lock(mutex_);
  entries_.push_back({&row, std::move(place), std::move(excerpt), std::move(arguments)});
}

void Diagnostics::append(std::vector<Diagnostic> others) {
  const std::scoped_lock lock(mutex_);
  std::move(others.begin(), others.end(), std::back_inserter(entries_));
}

bool Diagnostics::has_errors() const {
  return count(Severity::kError) > 0;
}

std::size_t Diagnostics::count(Severity severity) const {
  std::size_t n = 0;
  for (const Diagnostic& d : sorted()) {
    n += d.row->severity == severity ? 1 : 0;
  }
  return n;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> all;
  {
    const std::scoped_lock lock(mutex_);
    all = entries_;
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

std::string format_diagnostic(const Diagnostic& d, Language language) {
  const bool zh = language == Language::kChinese;
  std::string out = d.place.file;
  if (d.place.line > 0) {
    out += ":" + std::to_string(d.place.line);
    if (d.place.column > 0) {
      out += ":" + std::to_string(d.place.column);
    }
  }
  const bool error = d.row->severity == Severity::kError;
  out += zh ? (error ? "：错误[" : "：提醒[") : (error ? ": error[" : ": warning[");
  out += std::string(d.row->code) + (zh ? "]：" : "]: ") + d.message(language) + "\n";
  if (!d.excerpt.empty()) {
    const std::string_view shown = utf8_prefix(d.excerpt, kLongestExcerpt);
    out += "    " + printable(shown) + "\n";
    if (d.place.column > 0) {
      out += "    " + caret_line(shown, d.place.column) + "\n";
    }
  }
  const std::string advice = d.advice(language);
  if (!advice.empty()) {
    out += (zh ? "    怎么办：" : "    advice: ") + advice + "\n";
  }
  return out;
}

}  // namespace mingbai
