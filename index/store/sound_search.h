// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Titles by how they sound: dibao, di保 and 底保 find 农村低保标准. Holds a segmenter: one per
// thread. Internal to this module; throws what Xapian throws.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/store/corrections.h"
#include "index/store/query_builder.h"
#include "index/store/search_vocabulary.h"
#include "index/store/stored_documents.h"
#include "index/text/segmenter.h"
#include "index/text/sound_pattern.h"

namespace mingbai::store {

// What was typed as one text; empty when a part of it is quoted or longer than anybody spells.
std::string spoken_text(const std::vector<Needle>& needles);

class SoundSearch {
 public:
  SoundSearch(const Xapian::Database& database, const SearchVocabulary& vocabulary)
      : vocabulary_(vocabulary),
        corrector_(database, vocabulary),
        segmenter_(vocabulary.lexicon()) {}

  const Corrector& corrector() const { return corrector_; }
  std::optional<text::SoundPattern> pattern(std::string_view text) const;

  // Titles that have all pairs of syllables of one way to cut the pattern.
  static Xapian::Query like_titles(const text::SoundPattern& pattern);
  // Titles that share a pair of syllables with it.
  static Xapian::Query near_titles(const text::SoundPattern& pattern);

  struct Heard {
    Xapian::docid document = 0;
    unsigned cost = 0;  // SoundPattern::Match::cost
    std::string words;  // what the folded title has for it
  };
  // Of the candidates those whose title sounds like the pattern, as nearly as the best of them, in
  // the order of cost; equal ones keep their order.
  std::vector<Heard> heard(const text::SoundPattern& pattern,
                           const std::vector<Xapian::docid>& candidates, StoredDocuments& stored);

 private:
  std::optional<Heard> hear(const text::SoundPattern& pattern, std::string_view title);

  const SearchVocabulary& vocabulary_;
  Corrector corrector_;
  text::Segmenter segmenter_;
};

}  // namespace mingbai::store
