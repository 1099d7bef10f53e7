// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Folded text -> terms, the same for records and for queries, and by the same rules in the
// browser's search. Of a run of Han characters: each character, each pair of neighbours, and each
// word of three and more characters that the segmenter sees. Of every other run of letters and
// digits: the run as one term. Everything else separates.
//
// Pairs find every substring wherever words are thought to begin; long words rank; characters are
// the last resort. A pair that is a word and a character that is one are not counted twice.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/lexicon.h"
#include "index/text/segmenter.h"

namespace mingbai::store {

enum class TermKind : std::uint8_t { kCharacter, kPair, kWord, kForeign };

struct TermSpan {
  std::size_t offset = 0;  // bytes in the folded text
  std::size_t length = 0;
  TermKind kind = TermKind::kCharacter;

  std::string_view in(std::string_view folded) const { return folded.substr(offset, length); }
};

// Characters, pairs and foreign runs, added to `out` from left to right: all that needs no
// segmenter.
void add_pieces(std::string_view folded, std::vector<TermSpan>& out);

// Holds the segmenter's state: one per thread. The lexicon must outlive it.
class TermMaker {
 public:
  explicit TermMaker(const text::Lexicon& lexicon) : segmenter_(lexicon) {}

  // All terms of the text in no particular order, added to `out`.
  void make(std::string_view folded, std::vector<TermSpan>& out);

 private:
  void add_words(std::string_view folded, std::vector<TermSpan>& out);

  text::Segmenter segmenter_;
  std::vector<text::Word> words_;  // scratch
};

// Longer runs of letters and digits are no words; their head stands for them.
inline constexpr std::size_t kLongestForeign = 64;  // bytes

}  // namespace mingbai::store
