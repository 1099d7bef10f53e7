// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody may have meant: 您是不是要找. From the typo rows of the synonym file, and from the
// words of the index that sound or look like a part of what was typed and occur in it. Pairs that
// the file denies are never offered, and what is a word itself is not corrected. Internal to this
// module; throws what Xapian throws.

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/store/search_vocabulary.h"

namespace mingbai::store {

inline constexpr std::size_t kMostCorrections = 3;

class Corrector {
 public:
  Corrector(const Xapian::Database& database, const SearchVocabulary& vocabulary)
      : database_(database), vocabulary_(vocabulary) {}

  // Whole texts, folded, best first; at most kMostCorrections. The text is folded, its runs
  // separated by single spaces.
  std::vector<std::string> corrections(std::string_view text) const;

  // Whether the text has a word that the synonym file keeps apart from another.
  bool has_denied(std::string_view text) const;
  // Whether the file forbids to offer the one for the other.
  bool is_denied(std::string_view typed, std::string_view meant) const;

 private:
  // A part of the text and a word for it.
  struct Change {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string word;
    unsigned cost = 0;
    Xapian::doccount frequency = 0;
  };

  void add_typos(std::string_view text, std::vector<Change>& changes) const;
  void add_likenesses(std::string_view text, std::vector<Change>& changes) const;
  void add_words_for(std::string_view text, Change part, std::vector<Change>& changes) const;
  std::vector<std::string> for_initials(std::string_view text) const;
  std::vector<std::string> applied(std::string_view text, const std::vector<Change>& changes) const;
  Xapian::doccount frequency(std::string_view word) const;

  const Xapian::Database& database_;
  const SearchVocabulary& vocabulary_;
};

}  // namespace mingbai::store
