// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/number.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/cursor.h"
#include "index/text/date.h"
#include "index/text/document_number.h"
#include "index/text/fold.h"
#include "index/text/number_reader.h"
#include "index/text/number_words.h"

namespace mingbai::text {
namespace {

constexpr std::size_t kLongestField = 200;  // bytes
constexpr int kLeapYear = 2000;  // for dates without year, so that 2月29日 counts as one

// Words that end like one of words_before() and say nothing about the figure behind them.
bool is_other_word(std::string_view before) {
  constexpr std::string_view kOthers[] = {"最近", "附近", "靠近", "临近", "节约", "预约",
                                          "公约", "合约", "签约", "条约", "制约", "契约"};
  return std::any_of(std::begin(kOthers), std::end(kOthers),
                     [&](std::string_view word) { return before.ends_with(word); });
}

// The bound word that ends at `at`; its length is 0 when there is none.
BoundWord bound_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (!is_other_word(before)) {
    for (const BoundWord& candidate : words_before()) {
      if (before.ends_with(candidate.word)) {
        return candidate;
      }
    }
  }
  return {"", Bound::kExact};
}

bool is_numeral_part(char32_t c) {
  return is_ascii_digit(c) || numeral_digit(c) >= 0 || c == U'十' || c == U'百' || c == U'千' ||
         c == U'万' || c == U'亿';
}

bool joins_codes(char c) {
  return c == '-' || c == '/' || c == ':' || c == '.';
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]));
}

bool is_code_at(std::string_view text, std::size_t at) {
  return is_digit_at(text, at) || is_ascii_letter(static_cast<unsigned char>(text[at]));
}

// 第三, c2022, work-plan-2017, the second half of 0394-8230123.
bool is_inside_code(std::string_view text, std::size_t at) {
  const char32_t before = character_before(text, at);
  return before == U'第' || is_ascii_letter(before) ||
         (at >= 2 && joins_codes(text[at - 1]) && is_code_at(text, at - 2));
}

// What follows a figure without unit shows whether it is one: 2022a, 9:30, 5月, 1-2-3 are not.
bool is_cut_short(std::string_view text, std::size_t end) {
  if (end >= text.size()) {
    return false;
  }
  const auto next = static_cast<unsigned char>(text[end]);
  return is_ascii_letter(next) || (joins_codes(text[end]) && is_digit_at(text, end + 1)) ||
         text.substr(end).starts_with("月");
}

std::optional<TakenNumber> number_at(Cursor& cursor) {
  const std::size_t at = cursor.at;
  if (is_inside_code(cursor.text, at)) {
    return std::nullopt;
  }
  auto taken = take_number(cursor);
  if (!taken || (!taken->has_unit && (taken->spelled || is_cut_short(cursor.text, cursor.at)))) {
    return std::nullopt;
  }
  return taken;
}

// Parts of the text, in the original's bytes, whose figures are no quantities.
std::vector<std::pair<std::size_t, std::size_t>> figures_of_other_kinds(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  for (const DateMention& date : find_dates(text, kLeapYear)) {
    spans.emplace_back(date.offset, date.offset + date.length);
  }
  for (const DocumentNumberMention& number : find_document_numbers(text)) {
    spans.emplace_back(number.offset, number.offset + number.length);
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

void find_in_part(const Folded& folded, std::size_t from, std::size_t to,
                  std::vector<NumberMention>& found) {
  const std::string_view text = std::string_view(folded.text).substr(0, to);
  std::size_t free_from = from;  // what is taken already cannot lend a word before the next figure
  for (std::size_t i = from, length = 0; i < text.size(); i += length) {
    const char32_t c = decode_at(text, i, length);
    if (!is_numeral_part(c) && c != U'¥') {
      continue;
    }
    Cursor cursor{text, i};
    if (const auto taken = number_at(cursor)) {
      Number number = taken->number;
      const BoundWord before = bound_before(text.substr(free_from, i - free_from), i - free_from);
      number.bound = before.word.empty() ? number.bound : before.bound;
      const auto [first, last] = folded.original_range(i - before.word.size(), cursor.at);
      found.push_back({first, last - first, number});
      free_from = folded.position_of(last);
      length = free_from - i;
      continue;
    }
    // No quantity begins inside the same run of figures: 三五 of 十三五.
    std::size_t next = 0;
    while (i + length < text.size() && is_numeral_part(decode_at(text, i + length, next))) {
      length += next;
    }
  }
}

}  // namespace

std::optional<Number> parse_number(std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (trimmed.size() > kLongestField) {
    return std::nullopt;
  }
  const std::string folded = fold(trimmed);
  Cursor cursor{folded};
  std::optional<Bound> bound;
  for (const BoundWord& before : words_before()) {
    if (cursor.take(before.word)) {
      bound = before.bound;
      break;
    }
  }
  auto taken = take_number(cursor);
  if (!taken || !cursor.done()) {
    return std::nullopt;
  }
  taken->number.bound = bound.value_or(taken->number.bound);
  return taken->number;
}

std::optional<std::int64_t> parse_money(std::string_view text) {
  const auto number = parse_number(text);
  const bool money = number && (number->quantity == Quantity::kMoney ||
                                (number->quantity == Quantity::kPlain && number->unit.empty()));
  if (!money || number->bound != Bound::kExact || number->is_range() || number->rounded) {
    return std::nullopt;
  }
  return number->low;
}

std::vector<NumberMention> find_numbers(std::string_view text) {
  const Folded folded = fold_with_offsets(text);
  std::vector<NumberMention> found;
  std::size_t from = 0;
  for (const auto& [span_from, span_to] : figures_of_other_kinds(text)) {
    const std::size_t begin = folded.position_of(span_from);
    if (begin > from) {
      find_in_part(folded, from, begin, found);
    }
    from = std::max(from, folded.position_of(span_to));
  }
  find_in_part(folded, from, folded.text.size(), found);
  return found;
}

}  // namespace mingbai::text
