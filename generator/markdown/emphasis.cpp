// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/emphasis.h"

#include <array>

#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t Count>
bool in_any(const std::array<Range, Count>& ranges, char32_t c) {
  for (const Range& range : ranges) {
    if (c >= range.first && c <= range.last) {
      return true;
    }
  }
  return false;
}

// Unicode Zs beyond ASCII (what CommonMark calls Unicode whitespace).
constexpr std::array<Range, 6> kSpaces{{{0xA0, 0xA0},
                                        {0x1680, 0x1680},
                                        {0x2000, 0x200A},
                                        {0x202F, 0x202F},
                                        {0x205F, 0x205F},
                                        {0x3000, 0x3000}}};

// Punctuation that only Chinese (and Japanese) text has: 、。〈〉《》「」【】〔〕 and the
// full-width forms.
constexpr std::array<Range, 9> kChinesePunctuation{{{0x3001, 0x3004},
                                                    {0x3008, 0x3020},
                                                    {0x3030, 0x3030},
                                                    {0x303D, 0x303D},
                                                    {0x30FB, 0x30FB},
                                                    {0xFE10, 0xFE19},
                                                    {0xFE30, 0xFE4F},
                                                    {0xFF01, 0xFF0F},
                                                    {0xFF1A, 0xFF20}}};
constexpr std::array<Range, 3> kChinesePunctuation2{
    {{0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFE6}}};

// Kana and Hangul join the Han characters: none of them puts spaces beside quotation marks.
constexpr std::array<Range, 3> kOtherCjkLetters{
    {{0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0xAC00, 0xD7A3}}};

// Full-width digits and letters: 2017年 typed with an input method.
constexpr std::array<Range, 3> kFullWidth{{{0xFF10, 0xFF19}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}}};

// “ ” ‘ ’ … — ·
constexpr std::array<Range, 4> kSharedPunctuation{
    {{0x2014, 0x2015}, {0x2018, 0x201D}, {0x2026, 0x2026}, {0xB7, 0xB7}}};

bool is_chinese_punctuation(char32_t c) {
  return in_any(kChinesePunctuation, c) || in_any(kChinesePunctuation2, c);
}

bool is_plainly_chinese(char32_t c) {
  return text::is_han(c) || c == 0x3000 || is_chinese_punctuation(c) || in_any(kFullWidth, c) ||
         in_any(kOtherCjkLetters, c);
}

CharacterClass classify_ascii(char32_t c) {
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0) {
    return CharacterClass::kSpace;
  }
  const bool word = text::is_ascii_digit(c) || text::is_ascii_letter(c) || c < ' ' || c == 0x7F;
  return word ? CharacterClass::kOther : CharacterClass::kPunctuation;
}

bool is_letter(CharacterClass c) {
  return c == CharacterClass::kHan || c == CharacterClass::kOther;
}

// `inner` is the side that the run would embrace, `outer` the side behind it.
bool flanks_plainly(CharacterClass inner, CharacterClass outer) {
  return inner != CharacterClass::kSpace && (!is_punctuation(inner) || !is_letter(outer));
}

bool flanks_by_amendment(CharacterClass inner, CharacterClass outer) {
  return is_punctuation(inner) && is_letter(outer) &&
         (inner == CharacterClass::kChinesePunctuation || outer == CharacterClass::kHan);
}

}  // namespace

CharacterClass classify(char32_t c) {
  if (c < 0x80) {
    return classify_ascii(c);
  }
  if (text::is_han(c) || in_any(kOtherCjkLetters, c)) {
    return c == 0x30FB ? CharacterClass::kChinesePunctuation : CharacterClass::kHan;
  }
  if (is_chinese_punctuation(c)) {
    return CharacterClass::kChinesePunctuation;
  }
  if (in_any(kSpaces, c)) {
    return CharacterClass::kSpace;
  }
  // Zero-width characters are how authors help themselves: not punctuation, as CommonMark has it.
  const bool zero_width = c >= 0x200B && c <= 0x200F;
  // A symbol taken for punctuation only gets a guard that changes nothing.
  return zero_width || text::is_word_character(c) ? CharacterClass::kOther
                                                  : CharacterClass::kPunctuation;
}

CharacterClass class_before(std::string_view text, std::size_t at) {
  if (at == 0) {
    return CharacterClass::kSpace;
  }
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 &&
         (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  std::size_t length = 0;
  return classify(text::decode_at(text, start, length));
}

CharacterClass class_after(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  return at < text.size() ? classify(text::decode_at(text, at, length)) : CharacterClass::kSpace;
}

Flanking flanking(CharacterClass before, CharacterClass after) {
  Flanking result;
  result.left_amended = flanks_by_amendment(after, before);
  result.right_amended = flanks_by_amendment(before, after);
  result.left = flanks_plainly(after, before) || result.left_amended;
  result.right = flanks_plainly(before, after) || result.right_amended;
  return result;
}

bool joins_without_space(char32_t before, char32_t after) {
  const bool first = is_plainly_chinese(before);
  const bool second = is_plainly_chinese(after);
  return (first || in_any(kSharedPunctuation, before)) &&
         (second || in_any(kSharedPunctuation, after)) && (first || second);
}

}  // namespace mingbai::markdown
