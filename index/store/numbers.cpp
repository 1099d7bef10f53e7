// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/numbers.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/numeral.h"

namespace mingbai::store {
namespace {

// Bytes of the head: a letterhead, a title and an addressee fit. A number that stands by itself is
// looked for further down, behind a table of the catalogue (索引号, 主题分类 …).
constexpr std::size_t kHeadBytes = 360;
constexpr std::size_t kLongHeadBytes = 1500;
constexpr std::size_t kLargestDecree = 99'999;
constexpr std::string_view kDecreeWord = "令";
constexpr std::string_view kOrdinal = "第";
constexpr std::string_view kNumberWord = "号";

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  return at;
}

std::optional<std::size_t> read_digits(std::string_view text, std::size_t& at) {
  std::size_t value = 0;
  const std::size_t start = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9' && value <= kLargestDecree) {
    value = value * 10 + static_cast<std::size_t>(text[at++] - '0');
  }
  if (at > start) {
    return value;
  }
  const auto numeral = text::read_numeral(text, at);
  if (!numeral || numeral->value < 0) {
    return std::nullopt;
  }
  at += numeral->length;
  return static_cast<std::size_t>(numeral->value);
}

// Behind 令, at `at`; `at` moves behind 号.
std::optional<int> read_decree(std::string_view text, std::size_t& at) {
  at = skip_spaces(text, at);
  // 国务院令 and 第588号 are often two lines of a letterhead.
  const std::size_t line = text.substr(at).starts_with('\n') ? skip_spaces(text, at + 1) : at;
  if (text.substr(line).starts_with(kOrdinal)) {
    at = skip_spaces(text, line + kOrdinal.size());
  }
  const auto number = read_digits(text, at);
  at = skip_spaces(text, at);
  if (!number || *number == 0 || *number > kLargestDecree ||
      !text.substr(at).starts_with(kNumberWord)) {
    return std::nullopt;
  }
  at += kNumberWord.size();
  return static_cast<int>(*number);
}

template <typename T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) {
    list.push_back(value);
  }
}

template <typename T>
void take_out(std::vector<T>& from, const std::vector<T>& what) {
  std::erase_if(from, [&](const T& value) {
    return std::find(what.begin(), what.end(), value) != what.end();
  });
}

// What leads to another document's number in the same sentence, and what follows one.
constexpr std::string_view kCitingBefore[] = {"根据", "按照", "依据", "依照", "遵照", "参照",
                                              "对照", "贯彻", "落实", "执行", "转发", "废止",
                                              "代替", "替代", "修改", "修订", "详见", "参见"};
constexpr std::string_view kCitingAfter[] = {"文件", "要求", "规定", "精神", "的",   "等",
                                             "和",   "以及", "、",   "修订", "修正", "废止"};
constexpr std::string_view kSentenceEnds[] = {"\n", "。", "；", ";", "！", "!", "？", "?"};
constexpr std::string_view kBlanks[] = {" ", "　", "\t"};
constexpr std::string_view kOpening[] = {"(", "（", "[", "【", "〔"};
constexpr std::string_view kClosing[] = {")", "）", "]", "】", "〕"};
constexpr std::string_view kColons[] = {":", "："};

using Marks = std::span<const std::string_view>;

bool begins_with(std::string_view text, Marks marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

bool ends_with(std::string_view text, Marks marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.ends_with(mark); });
}

std::string_view without_first(std::string_view text, Marks marks) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) {
      return text.substr(mark.size());
    }
  }
  return text;
}

std::string_view without_last(std::string_view text, Marks marks) {
  for (const std::string_view mark : marks) {
    if (text.ends_with(mark)) {
      return text.substr(0, text.size() - mark.size());
    }
  }
  return text;
}

// Between ends of lines, blanks or brackets, or behind a label (发文字号：).
bool stands_by_itself(std::string_view before, std::string_view after) {
  const std::string_view outside = without_last(before, kOpening);
  const bool bracketed = outside.size() < before.size();
  const std::string_view rest = bracketed ? without_first(after, kClosing) : after;
  const bool front = outside.empty() || outside.ends_with('\n') || ends_with(outside, kBlanks) ||
                     (!bracketed && ends_with(outside, kColons));
  const bool back = rest.empty() || rest.starts_with('\n') || begins_with(rest, kBlanks);
  // …的通知(国发〔2019〕5号) as a whole line; 《…》(国发〔2019〕5号) is another document's.
  const bool behind_title =
      bracketed && !outside.ends_with("》") && (rest.empty() || rest.starts_with('\n'));
  return (front || behind_title) && back;
}

bool is_citation(std::string_view before, std::string_view after) {
  std::size_t start = 0;
  for (const std::string_view end : kSentenceEnds) {
    const std::size_t found = before.rfind(end);
    start = found == before.npos ? start : std::max(start, found + end.size());
  }
  const std::string_view sentence = before.substr(start);
  const bool led =
      std::any_of(std::begin(kCitingBefore), std::end(kCitingBefore),
                  [&](std::string_view cue) { return sentence.find(cue) != sentence.npos; });
  return led || without_last(before, kOpening).ends_with("》") || begins_with(after, kCitingAfter);
}

// Whether a number that stands at `offset` is likely to be the document's own.
bool is_at_head(std::string_view whole, std::size_t offset, std::size_t length) {
  const std::string_view before = whole.substr(0, offset);
  const std::string_view after = whole.substr(offset + length);
  return (offset < kHeadBytes && !is_citation(before, after)) ||
         (offset < kLongHeadBytes && stands_by_itself(before, after));
}

// A catalogue or a hostile page may name tens of thousands: more would only make the look for
// doubles slow.
constexpr std::size_t kMostNumbers = 500;

}  // namespace

std::vector<DecreeMention> find_decrees(std::string_view folded) {
  std::vector<DecreeMention> mentions;
  for (std::size_t found = folded.find(kDecreeWord); found != std::string_view::npos;
       found = folded.find(kDecreeWord, found + kDecreeWord.size())) {
    std::size_t at = found + kDecreeWord.size();
    if (const auto number = read_decree(folded, at)) {
      mentions.push_back({found, at - found, *number});
    }
  }
  return mentions;
}

NumberTerms find_numbers(const Record& record) {
  NumberTerms terms;
  if (const auto own = text::parse_document_number(record.number)) {
    terms.own.push_back(*own);
  }
  const std::string whole = record.title + "\n" + record.summary + "\n" + record.body;
  const bool number_is_given = !record.number.empty();
  for (const text::DocumentNumberMention& mention : text::find_document_numbers(whole)) {
    const bool is_own =
        !number_is_given && terms.own.empty() && is_at_head(whole, mention.offset, mention.length);
    auto& list = is_own ? terms.own : terms.cited;
    if (list.size() < kMostNumbers) {
      add_once(list, mention.number);
    }
  }
  for (const std::string_view part : {std::string_view{record.number}, std::string_view{whole}}) {
    const bool is_field = part.data() == record.number.data();
    const std::string folded = text::fold(part);
    for (const DecreeMention& mention : find_decrees(folded)) {
      const bool is_own = is_field || (!number_is_given && terms.own_decrees.empty() &&
                                       is_at_head(folded, mention.offset, mention.length));
      auto& list = is_own ? terms.own_decrees : terms.cited_decrees;
      if (list.size() < kMostNumbers) {
        add_once(list, mention.number);
      }
    }
  }
  take_out(terms.cited, terms.own);
  take_out(terms.cited_decrees, terms.own_decrees);
  return terms;
}

}  // namespace mingbai::store
