// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Single characters of UTF-8 text: reading, writing, and the classes that Chinese text needs. Wrong
// bytes never fail: each reads as U+FFFD of length 1. Pure; thread-safe.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingbai::text {

inline constexpr char32_t kReplacement = 0xFFFD;

// The character that starts at byte `at` (< text.size()) and its length in bytes, 1 to 4. Strict:
// overlong forms, surrogates and values beyond U+10FFFF are wrong bytes (Unicode 15, table 3-7).
inline char32_t decode_at(std::string_view text, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned char lead = byte(0);
  const std::size_t left = text.size() - at;
  length = 1;
  if (lead < 0x80) {
    return lead;
  }
  if (lead >= 0xE0 && lead < 0xF0 && left >= 3 && is_tail(1) && is_tail(2)) {
    const char32_t c = (static_cast<char32_t>(lead & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
      length = 3;
      return c;
    }
  } else if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && is_tail(1)) {
    length = 2;
    return (static_cast<char32_t>(lead & 0x1FU) << 6U) | tail(1);
  } else if (lead >= 0xF0 && lead < 0xF5 && left >= 4 && is_tail(1) && is_tail(2) && is_tail(3)) {
    const char32_t c =
        (static_cast<char32_t>(lead & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3);
    if (c >= 0x10000 && c <= 0x10FFFF) {
      length = 4;
      return c;
    }
  }
  return kReplacement;
}

// The character as UTF-8; one that cannot be written (a surrogate, too large) as U+FFFD.
inline void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
    c = kReplacement;
  }
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

// Chinese ideographs with 々 and 〇; compatibility forms too. Not kana, not Hangul, no punctuation.
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 ||
         c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_all_han(std::string_view text);

constexpr bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A letter, digit or combining mark of any script: what a word is made of.
bool is_word_character(char32_t c);
char32_t to_lower(char32_t c);

}  // namespace mingbai::text
