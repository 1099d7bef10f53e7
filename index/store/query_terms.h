// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A clause of a query as terms: which must occur for its text to occur, and which hint at it.
// Internal to this module.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/search_vocabulary.h"
#include "index/store/terms.h"

namespace mingbai::store {

struct WeightedTerm {
  std::string term;
  TermKind kind = TermKind::kPair;
  unsigned count = 1;  // in the query
};

// Folded, and without the punctuation around it: what is looked for as a substring.
std::string needle_of(std::string_view text);

// Documents that contain `folded` contain all of these: pairs and foreign words, and characters
// that stand alone. Never words, whose cut depends on what stands around them. Sorted, once each.
std::vector<std::string> required_terms(std::string_view folded, TermMaker& maker);

// Whether a document with all required terms may still lack the text itself.
bool needs_check(std::string_view folded, const std::vector<std::string>& required);

// All terms, once each with their count, sorted. Without what lies inside the words that ask
// (怎么办) where anything else is left.
enum class QuestionWords : std::uint8_t { kLeaveOut, kKeep };
std::vector<WeightedTerm> ranking_terms(std::string_view folded, QuestionWords asking,
                                        TermMaker& maker);

// The text as parts that must all occur, each with its alternatives, the first as it stands:
// 低保标准 -> {低保, 最低生活保障, …} {标准}. Folded. One part with one text when nothing has
// synonyms.
using Alternatives = std::vector<std::string>;
std::vector<Alternatives> widen(std::string_view folded, const SearchVocabulary& vocabulary);

}  // namespace mingbai::store
