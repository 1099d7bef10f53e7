// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a text may be read aloud. Characters have their usual readings, several where they matter
// (more_readings.h). Words whose readings those lists lack or put last (泌阳 bì yáng) come from a
// table of the language (pinyin_words.h) and from the site's lexicon/pinyin.txt, which goes first:
// one word a line, TAB, its reading with or without tone marks, a syllable a character; '#' begins
// a comment line.
//
// Built once, then constant and shared by threads. Texts must be folded (fold.h).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/base/diagnostic.h"
#include "index/text/lexicon.h"
#include "index/text/syllable.h"

namespace mingbai::text {

// One character and what it may sound like.
struct Sound {
  static constexpr std::size_t kMost = 4;

  std::uint32_t offset = 0;  // bytes in the text
  std::uint32_t length = 0;
  char32_t character = 0;
  std::uint32_t count = 0;
  std::array<Syllable, kMost> list{};

  // The likeliest first. Empty for what is not Han, and for a few rare characters.
  std::span<const Syllable> readings() const { return {list.data(), count}; }
  void add(Syllable syllable);  // unless it is there, or the list is full
};

struct PinyinWord {
  std::string word;                 // folded
  std::vector<Syllable> syllables;  // one a character
};

// Lines that make no sense are reported and left out.
std::vector<PinyinWord> read_pinyin_words(std::string_view file, std::string_view text,
                                          Diagnostics& diagnostics);

class Pinyin {
 public:
  Pinyin() : Pinyin(std::vector<PinyinWord>{}) {}
  explicit Pinyin(std::vector<PinyinWord> site_words);

  // One entry for every letter, digit and Han character; the rest is left out.
  std::vector<Sound> sounds(std::string_view folded) const;

  // Those whose readings are not those of their characters, the site's and the general ones, by
  // word.
  std::vector<PinyinWord> words() const;

 private:
  std::unordered_map<std::string, std::vector<Syllable>> readings_;
  Lexicon words_;
};

}  // namespace mingbai::text
