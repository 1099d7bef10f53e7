// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/corrections.h"

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>

#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

// Longer texts are sentences: in those nearly every pair of characters sounds like some word.
constexpr std::size_t kLongestText = 20;  // units
constexpr std::size_t kFewestUnits = 2;

// What is replaced as a whole: a character, or a run of letters.
struct Unit {
  std::size_t offset = 0;
  std::size_t end = 0;
  bool letters = false;
};

std::vector<Unit> units_of(std::string_view text) {
  std::vector<Unit> units;
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    const char32_t c = text::decode_at(text, i, length);
    const bool letter = text::is_ascii_letter(c);
    if (letter && !units.empty() && units.back().letters && units.back().end == i) {
      units.back().end = i + 1;
    } else if (text::is_han(c) || text::is_word_character(c)) {
      units.push_back({i, i + length, letter});
    }
  }
  return units;
}

bool is_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); });
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); });
}

// Most characters must be right, or 同志 would be corrected to 通知.
bool is_near(std::string_view typed, std::string_view word) {
  if (has_letters(typed)) {
    return true;
  }
  std::size_t same = 0;
  std::size_t all = 0;
  std::size_t a = 0;
  std::size_t b = 0;
  while (a < typed.size() && b < word.size()) {
    const std::string_view one = typed.substr(a, utf8_length(typed, a));
    const std::string_view other = word.substr(b, utf8_length(word, b));
    same += one == other ? 1 : 0;
    ++all;
    a += one.size();
    b += other.size();
  }
  return same * 2 >= all;
}

}  // namespace

// How many documents hold the word at most: those of its rarest pair.
Xapian::doccount Corrector::frequency(std::string_view word) const {
  Xapian::doccount least = std::numeric_limits<Xapian::doccount>::max();
  const std::vector<Unit> units = units_of(word);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool pair = i + 1 < units.size() && !units[i].letters && !units[i + 1].letters;
    if (pair || units.size() == 1 || units[i].letters) {
      const std::size_t end = pair ? units[i + 1].end : units[i].end;
      const std::string term(word.substr(units[i].offset, end - units[i].offset));
      least = std::min(least, database_.get_termfreq(term));
    }
  }
  return units.empty() ? 0 : least;
}

bool Corrector::has_denied(std::string_view text) const {
  return std::any_of(vocabulary_.denied().begin(), vocabulary_.denied().end(),
                     [&](const auto& pair) {
                       return text.find(pair.first) != std::string_view::npos ||
                              text.find(pair.second) != std::string_view::npos;
                     });
}

bool Corrector::is_denied(std::string_view typed, std::string_view meant) const {
  const auto turns = [&](std::string_view a, std::string_view b) {
    return typed.find(a) != std::string_view::npos && typed.find(b) == std::string_view::npos &&
           meant.find(b) != std::string_view::npos;
  };
  return std::any_of(vocabulary_.denied().begin(), vocabulary_.denied().end(),
                     [&](const auto& pair) {
                       return turns(pair.first, pair.second) || turns(pair.second, pair.first);
                     });
}

void Corrector::add_typos(std::string_view text, std::vector<Change>& changes) const {
  const std::vector<Unit> units = units_of(text);
  for (std::size_t first = 0; first < units.size(); ++first) {
    for (std::size_t last = first; last < units.size(); ++last) {
      const std::size_t offset = units[first].offset;
      const std::size_t length = units[last].end - offset;
      const auto meant = vocabulary_.synonyms().correction(text.substr(offset, length));
      if (meant) {
        const std::string word = text::fold(*meant);
        if (const Xapian::doccount documents = frequency(word); documents > 0) {
          changes.push_back({offset, length, word, 0, documents});
        }
      }
    }
  }
}

void Corrector::add_words_for(std::string_view text, Change part,
                              std::vector<Change>& changes) const {
  const std::string_view typed = text.substr(part.offset, part.length);
  const bool spelled = has_letters(typed);
  const Xapian::doccount as_typed = spelled ? 0 : frequency(typed);
  for (const WordSounds::Candidate& candidate : vocabulary_.sounds().like(typed)) {
    if (!is_near(typed, candidate.word)) {
      continue;
    }
    part.frequency = frequency(candidate.word);
    // What is written more often than the word is no slip.
    if (part.frequency > as_typed) {
      part.word = candidate.word;
      part.cost = candidate.cost;
      changes.push_back(part);
    }
  }
}

void Corrector::add_likenesses(std::string_view text, std::vector<Change>& changes) const {
  const std::vector<Unit> units = units_of(text);
  const std::vector<text::Sound> sounds = vocabulary_.pinyin().sounds(text);
  const bool han = sounds.size() == units.size();  // else some units are runs of letters
  const std::size_t longest = vocabulary_.sounds().longest();
  std::size_t known_until = 0;  // the end of the words of the lexicon seen so far
  for (std::size_t first = 0; first < units.size(); ++first) {
    const std::size_t offset = units[first].offset;
    known_until = std::max(known_until, offset + vocabulary_.lexicon().longest_match(text, offset));
    for (std::size_t last = first; last < std::min(units.size(), first + longest); ++last) {
      const std::size_t end = units[last].end;
      const bool short_run = last == first && !units[first].letters;
      const auto part = std::span(sounds).subspan(han ? first : 0, han ? last - first + 1 : 0);
      // A part of a word that is known is right as it is.
      if (!short_run && end > known_until && (!han || vocabulary_.sounds().has_like(part))) {
        add_words_for(text, {offset, end - offset, {}, 0, 0}, changes);
      }
    }
  }
}

std::vector<std::string> Corrector::for_initials(std::string_view text) const {
  std::vector<std::pair<Xapian::doccount, std::string>> words;
  for (const std::string_view word : vocabulary_.sounds().with_initials(text)) {
    if (const Xapian::doccount documents = frequency(word); documents > 0) {
      words.emplace_back(documents, word);
    }
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> list;
  for (std::size_t i = 0; i < std::min(words.size(), kMostCorrections); ++i) {
    list.push_back(std::move(words[i].second));
  }
  return list;
}

std::vector<std::string> Corrector::corrections(std::string_view text) const {
  const std::size_t count = units_of(text).size();
  const bool letters = is_letters(text);
  if (text.empty() || count > kLongestText || (count < kFewestUnits && !letters)) {
    return {};
  }
  std::vector<Change> changes;
  add_typos(text, changes);
  if (changes.empty() && vocabulary_.lexicon().contains(text)) {
    return {};
  }
  add_likenesses(text, changes);
  if (changes.empty()) {
    return letters ? for_initials(text) : std::vector<std::string>();
  }
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    const auto rank = [](const Change& change) {
      return std::tuple(change.cost > 0, -static_cast<std::ptrdiff_t>(change.length), change.cost,
                        -static_cast<std::int64_t>(change.frequency));
    };
    return rank(a) < rank(b);
  });
  return applied(text, changes);
}

// The best changes that do not overlap, together; then the same with another word in the place of
// the best.
std::vector<std::string> Corrector::applied(std::string_view text,
                                            const std::vector<Change>& changes) const {
  std::vector<std::string> list;
  for (const Change& lead : changes) {
    const bool same_place =
        lead.offset == changes.front().offset && lead.length == changes.front().length;
    if (!same_place || list.size() == kMostCorrections) {
      continue;
    }
    std::vector<const Change*> chosen = {&lead};
    for (const Change& other : changes) {
      const bool apart = std::all_of(chosen.begin(), chosen.end(), [&](const Change* one) {
        return other.offset + other.length <= one->offset ||
               one->offset + one->length <= other.offset;
      });
      if (apart) {
        chosen.push_back(&other);
      }
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Change* a, const Change* b) { return a->offset > b->offset; });
    std::string meant(text);
    for (const Change* change : chosen) {
      meant.replace(change->offset, change->length, change->word);
    }
    const bool known = std::find(list.begin(), list.end(), meant) != list.end();
    if (!known && meant != text && !is_denied(text, meant)) {
      list.push_back(std::move(meant));
    }
  }
  return list;
}

}  // namespace mingbai::store
