// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/search_vocabulary.h"

#include <algorithm>
#include <utility>

#include "index/base/strings.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

text::Synonyms read_quietly(std::string_view synonyms) {
  // Whoever wrote the list heard of its mistakes when the site was read.
  Diagnostics unheard;
  return text::read_synonyms({}, synonyms, unheard);
}

}  // namespace

SearchVocabulary::SearchVocabulary(const Texts& texts)
    : lexicon_(texts.words),
      synonyms_(read_quietly(texts.synonyms)),
      synonym_words_(synonyms_.words()),
      wordings_(text::read_wordings(text::general_wordings())),
      pinyin_text_(texts.pinyin) {
  for (const text::SynonymRow& row : synonyms_.rows()) {
    for (const std::string& variant : row.variants) {
      if (row.kind == text::SynonymKind::kDeny) {
        denied_.emplace_back(text::fold(row.term), text::fold(variant));
      }
    }
  }
}

const text::Pinyin& SearchVocabulary::pinyin() const {
  if (!pinyin_) {
    Diagnostics unheard;
    pinyin_ = std::make_unique<text::Pinyin>(text::read_pinyin_words({}, pinyin_text_, unheard));
  }
  return *pinyin_;
}

const WordSounds& SearchVocabulary::sounds() const {
  if (!sounds_) {
    std::vector<std::string> words = lexicon_.words();
    words.insert(words.end(), synonym_words_.words().begin(), synonym_words_.words().end());
    sounds_ = std::make_unique<WordSounds>(std::move(words), pinyin());
  }
  return *sounds_;
}

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

std::vector<SearchVocabulary::Renamed> SearchVocabulary::find_renamed(std::string_view name) const {
  std::vector<Renamed> list;
  for (const text::SynonymRow& row : synonyms_.rows()) {
    if (row.kind != text::SynonymKind::kSuccessor) {
      continue;
    }
    Renamed renamed{text::fold(row.term), {}};
    for (const std::string& variant : row.variants) {
      renamed.old_names.push_back(text::fold(variant));
    }
    const bool bears = renamed.current == name ||
                       std::find(renamed.old_names.begin(), renamed.old_names.end(), name) !=
                           renamed.old_names.end();
    if (bears) {
      list.push_back(std::move(renamed));
    }
  }
  return list;
}

// Unless the site says that the two are different things.
std::vector<std::string> SearchVocabulary::official_names(std::string_view said,
                                                          std::size_t row) const {
  std::vector<std::string> names;
  for (const std::string& name : wordings_.rows()[row].official) {
    if (!synonyms_.is_denied(said, name)) {
      names.push_back(name);
    }
  }
  return names;
}

std::vector<SearchVocabulary::Found> SearchVocabulary::find_other_names(
    std::string_view folded) const {
  std::vector<Found> found = find_synonyms(folded);
  for (const text::Wordings::Found& wording : wordings_.find(folded)) {
    const std::size_t end = wording.offset + wording.length;
    // The site knows better what its people call a thing.
    const bool overlaps = std::any_of(found.begin(), found.end(), [&](const Found& other) {
      return wording.offset < other.offset + other.length && other.offset < end;
    });
    if (overlaps) {
      continue;
    }
    const std::string_view said = folded.substr(wording.offset, wording.length);
    if (auto names = official_names(said, wording.row); !names.empty()) {
      found.push_back({wording.offset, wording.length, std::move(names)});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return a.offset < b.offset; });
  return found;
}

}  // namespace mingbai::store
