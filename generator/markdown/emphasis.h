// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When a run of '*' or '~~' opens and closes emphasis beside Chinese.
//
// CommonMark 0.30 section 6.2 asks for a space or punctuation outside of "**标准：**", and Chinese
// has no spaces, so `**低保标准：**每人` shows its stars (commonmark-spec issue 650). The amendment
// of the markdown-cjk-friendly project is followed: punctuation of Chinese counts as a letter, and
// a Chinese character on the other side makes any punctuation count as one. Texts without Chinese
// read as CommonMark says. '_' is left alone: it never works inside words. Pure; thread-safe.

#include <cstddef>
#include <string_view>

namespace mingbai::markdown {

enum class CharacterClass : unsigned char {
  kSpace,
  kPunctuation,
  kChinesePunctuation,
  kHan,
  kOther
};

CharacterClass classify(char32_t c);
constexpr bool is_punctuation(CharacterClass c) {
  return c == CharacterClass::kPunctuation || c == CharacterClass::kChinesePunctuation;
}
// Of the character before byte `at` and of the one that starts there; kSpace at the ends.
CharacterClass class_before(std::string_view text, std::size_t at);
CharacterClass class_after(std::string_view text, std::size_t at);

struct Flanking {
  bool left = false;  // may open
  bool right = false;
  // What plain CommonMark would not see of it: the run needs a guard after it (left) or before it.
  bool left_amended = false;
  bool right_amended = false;
};

Flanking flanking(CharacterClass before, CharacterClass after);

// Whether a line end between the two characters is only layout: Chinese is written without spaces.
// Quotation marks and dashes serve Latin text too, so one of the two must be plainly Chinese.
bool joins_without_space(char32_t before, char32_t after);

}  // namespace mingbai::markdown
