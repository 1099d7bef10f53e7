// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/search_vocabulary.h"

#include "index/base/strings.h"

namespace mingbai::store {
namespace {

text::Synonyms read_quietly(std::string_view synonyms) {
  // Whoever wrote the list heard of its mistakes when the site was read.
  Diagnostics unheard;
  return text::read_synonyms({}, synonyms, unheard);
}

}  // namespace

SearchVocabulary::SearchVocabulary(const std::vector<std::string>& words, std::string_view synonyms)
    : lexicon_(words), synonyms_(read_quietly(synonyms)), synonym_words_(synonyms_.words()) {}

std::vector<SearchVocabulary::Found> SearchVocabulary::find_synonyms(
    std::string_view folded) const {
  std::vector<Found> found;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t length = synonym_words_.longest_match(folded, at);
    std::vector<text::Expansion> expansions;
    if (length > 0) {
      expansions = synonyms_.expand(folded.substr(at, length));
    }
    if (expansions.empty()) {
      at += utf8_length(folded, at);
      continue;
    }
    Found entry{at, length, {}};
    for (text::Expansion& expansion : expansions) {
      entry.others.push_back(std::move(expansion.word));
    }
    found.push_back(std::move(entry));
    at += length;
  }
  return found;
}

}  // namespace mingbai::store
