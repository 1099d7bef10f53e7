// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words and synonyms that came with an index, ready for cutting and widening queries. Constant
// once made; internal to this module.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/lexicon.h"
#include "index/text/synonyms.h"

namespace mingbai::store {

class SearchVocabulary {
 public:
  SearchVocabulary(const std::vector<std::string>& words, std::string_view synonyms);

  const text::Lexicon& lexicon() const { return lexicon_; }

  // A part of a text that has other names. Left to right, the longest first, not overlapping.
  struct Found {
    std::size_t offset = 0;  // bytes
    std::size_t length = 0;
    std::vector<std::string> others;  // as the author of the list spelled them
  };
  std::vector<Found> find_synonyms(std::string_view folded) const;

 private:
  text::Lexicon lexicon_;
  text::Synonyms synonyms_;
  text::Lexicon synonym_words_;  // to find them in a query
};

}  // namespace mingbai::store
