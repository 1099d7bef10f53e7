// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/reporter.h"

#include <algorithm>

#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

// A paragraph with thousands of reference links would be searched to its end for each of them.
constexpr std::size_t kMostSearchedInVain = std::size_t{8} << 20U;
constexpr std::size_t kLongestExcerpt = 1000;  // bytes

}  // namespace

void Reporter::enter_lines(int first, int last) {
  first_ = std::max(first, 1);
  last_ = std::max(last, first_);
}

void Reporter::enter_bytes(std::size_t begin, std::size_t end) {
  first_ = 0;
  begin_ = cursor_ = begin;
  end_ = end;
}

void Reporter::settle() {
  if (first_ > 0) {
    enter_bytes(lines_.start(first_), lines_.start(last_ + 1));
  }
}

Spot Reporter::find(std::string_view written) {
  settle();
  if (written.empty() || searched_in_vain_ > kMostSearchedInVain) {
    return here();
  }
  const std::string_view block = lines_.text().substr(begin_, end_ - begin_);
  const std::size_t at = block.find(written, cursor_ - begin_);
  if (at == std::string_view::npos) {
    searched_in_vain_ += end_ - cursor_;
    return here();
  }
  cursor_ = begin_ + at + written.size();
  return {begin_ + at, true};
}

Spot Reporter::here() {
  settle();
  return {begin_, false};
}

Place Reporter::place(Spot spot) {
  const int line = lines_.line_at(spot.offset);
  return {options_.file, options_.first_line + line - 1,
          spot.exact ? lines_.column_at(spot.offset) : 0};
}

bool Reporter::may_add() {
  if (added_ == kMostDiagnostics - 1) {
    diagnostics_.push_back({&kMoreMistakes, {options_.file, 0, 0}, {}, {}});
  }
  return ++added_ < kMostDiagnostics;
}

void Reporter::report(const DiagnosticRow& row, Spot spot, std::vector<std::string> arguments) {
  if (!may_add()) {
    return;
  }
  const std::string_view line = lines_.line(lines_.line_at(spot.offset));
  diagnostics_.push_back(
      {&row, place(spot), without_marks(utf8_prefix(line, kLongestExcerpt)), std::move(arguments)});
}

void Reporter::report_body(const DiagnosticRow& row, std::vector<std::string> arguments) {
  if (may_add()) {
    diagnostics_.push_back({&row, {options_.file, 0, 0}, {}, std::move(arguments)});
  }
}

}  // namespace mingbai::markdown
