// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/suggestions.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "index/browser/script_file.h"
#include "index/browser/text_code.h"
#include "index/store/terms.h"
#include "index/text/fold.h"
#include "index/text/lexicon.h"
#include "index/text/synonyms.h"

namespace mingbai::browser {
namespace {

constexpr std::size_t kSpelledSounds = 8;  // of a title: nobody spells more of it
constexpr char kWord = 'w';
constexpr char kTitle = 't';

struct Entry {
  char kind = kWord;
  std::string text;
  std::string spelling;  // di bao: syllables and letters
};

// At most so many documents have the text: those of its rarest pair.
std::size_t documents_with(std::string_view folded, std::span<const PostingList> lists) {
  std::vector<store::TermSpan> spans;
  store::add_pieces(folded, spans);
  std::size_t fewest = 0;
  bool first = true;
  for (const store::TermSpan& span : spans) {
    if (span.kind == store::TermKind::kCharacter && spans.size() > 1) {
      continue;
    }
    const std::u16string term = utf16(span.in(folded));
    const auto found = std::lower_bound(
        lists.begin(), lists.end(), term,
        [](const PostingList& list, const std::u16string& wanted) { return list.term < wanted; });
    const bool known = found != lists.end() && found->term == term;
    const std::size_t size = known ? found->postings.size() : 0;
    fewest = first ? size : std::min(fewest, size);
    first = false;
  }
  return fewest;
}

std::string spelling_of(std::string_view folded, const text::Pinyin& pinyin) {
  std::string spelling;
  std::size_t count = 0;
  for (const text::Sound& sound : pinyin.sounds(folded)) {
    if (++count > kSpelledSounds) {
      break;
    }
    spelling += spelling.empty() ? "" : " ";
    if (sound.count > 0) {
      spelling += text::spelled(sound.readings().front());
    } else if (sound.character < 0x80) {
      spelling += static_cast<char>(sound.character);
    }
  }
  return spelling;
}

// Of the lexicon, the synonym file, and what documents are filed under.
std::set<std::string> words_of(const SuggestionSource& source) {
  Diagnostics unheard;  // whoever wrote the list heard of its mistakes when the site was read
  const auto synonyms = text::read_synonyms({}, source.vocabulary.synonyms, unheard);
  const text::Lexicon lexicon(source.vocabulary.words);
  const text::Lexicon names(synonyms.words());
  std::set<std::string> words(lexicon.words().begin(), lexicon.words().end());
  words.insert(names.words().begin(), names.words().end());
  for (const store::Record* record : source.documents) {
    words.insert(text::fold(record->column.shown));
    for (const store::Named& place : record->place) {
      words.insert(text::fold(place.shown));
    }
    for (const store::Named& topic : record->topics) {
      words.insert(text::fold(topic.shown));
    }
  }
  return words;
}

std::vector<Entry> entries_of(const SuggestionSource& source) {
  std::vector<std::pair<std::size_t, std::string>> words;
  for (const std::string& word : words_of(source)) {
    if (const std::size_t documents = documents_with(word, source.lists); documents > 0) {
      words.emplace_back(documents, word);
    }
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Entry> entries;
  std::set<std::string> seen;
  for (auto& [documents, word] : words) {
    seen.insert(word);
    std::string spelling = spelling_of(word, source.pinyin);
    entries.push_back({kWord, std::move(word), std::move(spelling)});
  }
  for (auto record = source.documents.rbegin(); record != source.documents.rend(); ++record) {
    const std::string folded = text::fold((*record)->title);
    if (seen.insert(folded).second) {
      entries.push_back({kTitle, (*record)->title, spelling_of(folded, source.pinyin)});
    }
  }
  return entries;
}

std::string packed(std::span<const Entry> entries) {
  std::string bytes;
  for (const Entry& entry : entries) {
    bytes += entry.kind;
    append_coded(bytes, entry.text);
    append_coded(bytes, entry.spelling);
  }
  return deflated(bytes);
}

}  // namespace

std::string suggestions(const SuggestionSource& source) {
  const std::vector<Entry> entries = entries_of(source);
  // The most that fit; every entry more makes the file larger, near enough.
  std::size_t fits = 0;
  std::size_t tried = entries.size();
  std::size_t too_many = entries.size() + 1;
  std::string best = packed({});
  while (fits + 1 < too_many) {
    std::string bytes = packed(std::span(entries).first(tried));
    if (script_file("suggestions", bytes).bytes.size() <= kLargestSuggestions) {
      fits = tried;
      best = std::move(bytes);
    } else {
      too_many = tried;
    }
    tried = fits + (too_many - fits) / 2;
  }
  return best;
}

}  // namespace mingbai::browser
