// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A reading position in folded text, shared by the readers of dates, document numbers and amounts.
// Internal to this module. Every take_… moves on only when it succeeds.

#include <cstddef>
#include <optional>
#include <string_view>

#include "index/text/characters.h"
#include "index/text/numeral.h"

namespace mingbai::text {

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char byte() const { return done() ? '\0' : text[at]; }

  bool take(std::string_view wanted) {
    const bool found = !wanted.empty() && text.substr(at).starts_with(wanted);
    at += found ? wanted.size() : 0;
    return found;
  }

  // At most `most`: layout puts a space or two between figures and words, never a paragraph.
  std::size_t skip_spaces(std::size_t most = 3) {
    std::size_t n = 0;
    while (n < most && (byte() == ' ' || byte() == '\t')) {
      ++at;
      ++n;
    }
    return n;
  }

  std::size_t digit_run() const {
    std::size_t n = 0;
    while (at + n < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at + n]))) {
      ++n;
    }
    return n;
  }

  // Exactly `count` digits, 1 to 9.
  int take_digits(std::size_t count) {
    int value = 0;
    for (; count > 0; --count) {
      value = value * 10 + (text[at++] - '0');
    }
    return value;
  }

  // A whole number of at most `longest` digits, or a Chinese numeral.
  std::optional<int> take_whole(std::size_t longest) {
    if (const std::size_t run = digit_run(); run > 0) {
      return run <= longest ? std::optional(take_digits(run)) : std::nullopt;
    }
    const auto numeral = read_numeral(text, at);
    if (!numeral || numeral->value > 99'999) {
      return std::nullopt;
    }
    at += numeral->length;
    return static_cast<int>(numeral->value);
  }

  // Four digits, or four characters digit by digit (二〇一七).
  std::optional<int> take_year() {
    if (digit_run() == 4) {
      return take_digits(4);
    }
    const auto numeral = read_numeral(text, at);
    if (!numeral || numeral->digits != 4) {
      return std::nullopt;
    }
    at += numeral->length;
    return static_cast<int>(numeral->value);
  }
};

// The character before `at`, 0 at the start.
inline char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) {
    return 0;
  }
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 &&
         (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  std::size_t length = 0;
  return decode_at(text, start, length);
}

}  // namespace mingbai::text
