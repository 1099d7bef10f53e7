// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the build takes from ICU's transliterators, as constant tables: see generate_tables.cpp.
// Pure; thread-safe; internal to this module.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "index/text/syllable.h"

namespace mingbai::text {

struct CharacterPair {
  char32_t from;
  char32_t to;
};
// Traditional -> simplified, one to one, ascending.
std::span<const CharacterPair> simplifications();

// Han beyond the BMP have next to no readings, and no text of today uses them.
inline constexpr char32_t kFirstReading = 0x3007;  // 〇
inline constexpr char32_t kLastReading = 0x9FFF;

std::span<const std::string_view> syllables();  // ascending; their places are their numbers

}  // namespace mingbai::text
