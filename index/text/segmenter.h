// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a text: the longest words of the lexicon first, then ICU's dictionary for the Han
// between them. ICU alone keeps 7 of 112 domain terms whole (低保 -> 低|保).
//
// Cheap to make (some microseconds), but one for each thread: it holds scratch space. The lexicon
// is shared and must outlive it. The text must be folded (fold.h).

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "index/text/lexicon.h"

namespace mingbai::text {

enum class WordKind : std::uint8_t {
  kHan,      // begins with a Han character
  kLetters,  // letters of other scripts, also with digits: c2022, wechat
  kNumber,   // digits, with one decimal point or with grouping commas: 377, 1.27, 12,000
};

struct Word {
  std::uint32_t offset = 0;  // bytes
  std::uint32_t length = 0;
  WordKind kind = WordKind::kHan;
  bool in_lexicon = false;

  friend bool operator==(const Word&, const Word&) = default;
};

class Segmenter {
 public:
  explicit Segmenter(const Lexicon& lexicon);
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;
  ~Segmenter();

  // Left to right, not overlapping; punctuation and spaces belong to none. The text must be shorter
  // than 4 GiB. `words` is replaced.
  void segment(std::string_view folded, std::vector<Word>& words);
  std::vector<Word> segment(std::string_view folded);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mingbai::text
