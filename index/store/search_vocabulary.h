// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words, synonyms and readings that came with an index, ready for cutting, widening and
// correcting queries. Not thread-safe: what few queries need is made at first use. Internal to this
// module.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/store/word_sounds.h"
#include "index/text/lexicon.h"
#include "index/text/pinyin.h"
#include "index/text/synonyms.h"
#include "index/text/wordings.h"

namespace mingbai::store {

class SearchVocabulary {
 public:
  struct Texts {
    std::vector<std::string> words;
    std::string synonyms;
    std::string pinyin;
  };
  explicit SearchVocabulary(const Texts& texts);

  const text::Lexicon& lexicon() const { return lexicon_; }
  const text::Synonyms& synonyms() const { return synonyms_; }
  const text::Pinyin& pinyin() const;
  // All words: of the lexicon, and names of the synonym file that are rightly spelled.
  const WordSounds& sounds() const;
  // Pairs that must never be corrected into each other, folded.
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  const Pairs& denied() const { return denied_; }

  // A part of a text that has other names: those of the synonym file, and what documents call what
  // is said elsewhere in it. Left to right, the longest first, not overlapping.
  struct Found {
    std::size_t offset = 0;  // bytes
    std::size_t length = 0;
    std::vector<std::string> others;  // as the author of the list spelled them
  };
  std::vector<Found> find_other_names(std::string_view folded) const;

  // A programme that was renamed, all names folded.
  struct Renamed {
    std::string current;
    std::vector<std::string> old_names;
  };
  // Those that bear the name, new or old.
  std::vector<Renamed> find_renamed(std::string_view name) const;

 private:
  std::vector<Found> find_synonyms(std::string_view folded) const;
  std::vector<std::string> official_names(std::string_view said, std::size_t row) const;

  text::Lexicon lexicon_;
  text::Synonyms synonyms_;
  text::Lexicon synonym_words_;  // to find them in a query
  text::Wordings wordings_;
  Pairs denied_;
  std::string pinyin_text_;
  mutable std::unique_ptr<text::Pinyin> pinyin_;
  mutable std::unique_ptr<WordSounds> sounds_;
};

}  // namespace mingbai::store
