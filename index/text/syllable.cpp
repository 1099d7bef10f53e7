// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/syllable.h"

#include <algorithm>

#include "index/text/characters.h"
#include "index/text/icu_tables.h"

namespace mingbai::text {
namespace {

struct Letters {
  std::string_view from;
  std::string_view to;
};

constexpr std::size_t kLongest = 6;  // zhuang

constexpr Letters kOtherSpellings[] = {{"lue", "lve"}, {"nue", "nve"}};

// Initials that sound alike. The first that fits counts. Before u, h and f are one sound; hong is
// said feng.
constexpr Letters kInitials[] = {{"zh", "z"},    {"ch", "c"},     {"sh", "s"},     {"n", "l"},
                                 {"r", "l"},     {"hong", "fen"}, {"huai", "fai"}, {"hua", "fa"},
                                 {"hui", "fei"}, {"hun", "fen"},  {"huo", "fo"},   {"hu", "fu"}};
constexpr Letters kFinals[] = {{"ang", "an"}, {"eng", "en"}, {"ing", "in"}};

struct Marked {
  char32_t marked;
  char plain;
};
constexpr Marked kMarked[] = {
    {U'ā', 'a'}, {U'á', 'a'}, {U'ǎ', 'a'}, {U'à', 'a'}, {U'ē', 'e'}, {U'é', 'e'}, {U'ě', 'e'},
    {U'è', 'e'}, {U'ī', 'i'}, {U'í', 'i'}, {U'ǐ', 'i'}, {U'ì', 'i'}, {U'ō', 'o'}, {U'ó', 'o'},
    {U'ǒ', 'o'}, {U'ò', 'o'}, {U'ū', 'u'}, {U'ú', 'u'}, {U'ǔ', 'u'}, {U'ù', 'u'}, {U'ǖ', 'v'},
    {U'ǘ', 'v'}, {U'ǚ', 'v'}, {U'ǜ', 'v'}, {U'ü', 'v'}, {U'ê', 'e'}, {U'ń', 'n'}, {U'ň', 'n'}};

std::string key_of(std::string_view syllable) {
  std::string key(syllable);
  for (const Letters& initial : kInitials) {
    if (key.starts_with(initial.from)) {
      key.replace(0, initial.from.size(), initial.to);
      break;
    }
  }
  for (const Letters& final : kFinals) {
    if (key.ends_with(final.from)) {
      key.replace(key.size() - final.from.size(), std::string::npos, final.to);
    }
  }
  std::replace(key.begin(), key.end(), 'v', 'u');
  return key;
}

}  // namespace

std::size_t syllable_count() {
  return syllables().size();
}

std::string_view spelled(Syllable syllable) {
  return syllables()[static_cast<std::size_t>(syllable)];
}

std::optional<Syllable> find_syllable(std::string_view letters) {
  for (const Letters& other : kOtherSpellings) {
    letters = letters == other.from ? other.to : letters;
  }
  const auto all = syllables();
  const auto found = std::lower_bound(all.begin(), all.end(), letters);
  if (found == all.end() || *found != letters) {
    return std::nullopt;
  }
  return static_cast<Syllable>(found - all.begin());
}

std::vector<Syllable> first_syllables(std::string_view letters) {
  std::vector<Syllable> found;
  for (std::size_t length = std::min(letters.size(), kLongest); length > 0; --length) {
    if (const auto syllable = find_syllable(letters.substr(0, length))) {
      found.push_back(*syllable);
    }
  }
  return found;
}

std::string without_tones(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size(); i += length) {
    const char32_t c = decode_at(folded, i, length);
    const auto* const found = std::find_if(std::begin(kMarked), std::end(kMarked),
                                           [c](const Marked& row) { return row.marked == c; });
    if (found == std::end(kMarked)) {
      out.append(folded.substr(i, length));
    } else {
      out.push_back(found->plain);
    }
  }
  return out;
}

std::string_view sound_key(Syllable syllable) {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> list;
    for (const std::string_view one : syllables()) {
      list.push_back(key_of(one));
    }
    return list;
  }();
  return keys[static_cast<std::size_t>(syllable)];
}

}  // namespace mingbai::text
