// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/characters.h"

#include <unicode/uchar.h>

namespace mingbai::text {

bool is_word_character(char32_t c) {
  if (c < 0x80) {
    return is_ascii_digit(c) || is_ascii_letter(c);
  }
  constexpr auto kMasks = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return is_han(c) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kMasks) != 0;
}

char32_t to_lower(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_all_han(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    if (!is_han(decode_at(text, i, length))) {
      return false;
    }
  }
  return true;
}

}  // namespace mingbai::text
