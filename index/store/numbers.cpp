// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/numbers.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/numeral.h"

namespace mingbai::store {
namespace {

// A letterhead, a title and an addressee fit; the first citation (根据…) comes later.
constexpr std::size_t kHeadBytes = 360;
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
  if (text.substr(at).starts_with(kOrdinal)) {
    at = skip_spaces(text, at + kOrdinal.size());
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
  const std::size_t head = utf8_prefix(whole, kHeadBytes).size();
  const bool number_is_given = !record.number.empty();
  for (const text::DocumentNumberMention& mention : text::find_document_numbers(whole)) {
    const bool is_own = !number_is_given && mention.offset < head && terms.own.empty();
    auto& list = is_own ? terms.own : terms.cited;
    if (list.size() < kMostNumbers) {
      add_once(list, mention.number);
    }
  }
  for (const std::string_view part : {std::string_view{record.number}, std::string_view{whole}}) {
    const bool is_field = part.data() == record.number.data();
    for (const DecreeMention& mention : find_decrees(text::fold(part))) {
      const bool is_own =
          is_field || (!number_is_given && mention.offset < head && terms.own_decrees.empty());
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
