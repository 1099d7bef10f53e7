// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/query_terms.h"

#include <algorithm>
#include <map>

#include "index/text/characters.h"
#include "index/text/fold.h"
#include "index/text/question_words.h"

namespace mingbai::store {
namespace {

bool is_part_of_word(char32_t c) {
  return text::is_han(c) || text::is_word_character(c);
}

std::vector<TermSpan> spans_of(std::string_view folded, TermMaker& maker) {
  std::vector<TermSpan> spans;
  maker.make(folded, spans);
  return spans;
}

bool stands_alone(const TermSpan& character, const std::vector<TermSpan>& spans) {
  return std::none_of(spans.begin(), spans.end(), [&](const TermSpan& span) {
    return span.kind == TermKind::kPair && span.offset <= character.offset &&
           character.offset < span.offset + span.length;
  });
}

void leave_out_question_words(std::string_view folded, std::vector<TermSpan>& spans) {
  const std::vector<text::QuestionWord> words = text::find_question_words(folded);
  const auto asks = [&](const TermSpan& span) {
    return std::any_of(words.begin(), words.end(), [&](const text::QuestionWord& word) {
      return word.offset <= span.offset && span.offset + span.length <= word.offset + word.length;
    });
  };
  if (!std::all_of(spans.begin(), spans.end(), asks)) {
    std::erase_if(spans, asks);
  }
}

}  // namespace

std::string needle_of(std::string_view text) {
  const std::string folded = text::fold(text);
  std::size_t first = folded.size();
  std::size_t end = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size(); i += length) {
    if (is_part_of_word(text::decode_at(folded, i, length))) {
      first = std::min(first, i);
      end = i + length;
    }
  }
  return first < end ? folded.substr(first, end - first) : std::string();
}

std::vector<std::string> required_terms(std::string_view folded, TermMaker& maker) {
  const std::vector<TermSpan> spans = spans_of(folded, maker);
  std::vector<std::string> terms;
  for (const TermSpan& span : spans) {
    const bool required = span.kind == TermKind::kPair || span.kind == TermKind::kForeign ||
                          (span.kind == TermKind::kCharacter && stands_alone(span, spans));
    if (required) {
      terms.emplace_back(span.in(folded));
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

bool needs_check(std::string_view folded, const std::vector<std::string>& required) {
  return required.size() != 1 || required.front() != folded;
}

std::vector<WeightedTerm> ranking_terms(std::string_view folded, QuestionWords asking,
                                        TermMaker& maker) {
  std::vector<TermSpan> spans = spans_of(folded, maker);
  if (asking == QuestionWords::kLeaveOut) {
    leave_out_question_words(folded, spans);
  }
  std::map<std::string, WeightedTerm> terms;
  for (const TermSpan& span : spans) {
    const auto [entry, is_new] = terms.try_emplace(std::string(span.in(folded)));
    if (is_new) {
      entry->second = {entry->first, span.kind, 1};
    } else {
      ++entry->second.count;
    }
  }
  std::vector<WeightedTerm> list;
  list.reserve(terms.size());
  for (auto& [key, term] : terms) {
    list.push_back(std::move(term));
  }
  return list;
}

std::vector<Alternatives> widen(std::string_view folded, const SearchVocabulary& vocabulary) {
  std::vector<Alternatives> parts;
  std::size_t at = 0;
  const auto add_plain = [&](std::size_t end) {
    if (std::string needle = needle_of(folded.substr(at, end - at)); !needle.empty()) {
      parts.push_back({std::move(needle)});
    }
  };
  for (const SearchVocabulary::Found& found : vocabulary.find_other_names(folded)) {
    add_plain(found.offset);
    Alternatives part{std::string(folded.substr(found.offset, found.length))};
    for (const std::string& other : found.others) {
      if (std::string needle = needle_of(other); !needle.empty()) {
        part.push_back(std::move(needle));
      }
    }
    parts.push_back(std::move(part));
    at = found.offset + found.length;
  }
  add_plain(folded.size());
  return parts;
}

}  // namespace mingbai::store
