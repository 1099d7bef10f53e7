// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Syllables of pinyin without tones, and the characters that are read so. Spelled in small letters
// of ASCII; ü is v. Numbers of syllables are of this build only and are never stored. Pure;
// thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::text {

enum class Syllable : std::uint16_t {};

std::size_t syllable_count();                 // they are numbered from 0
std::string_view spelled(Syllable syllable);  // zhuang; constant storage
// The syllable spelled so. lue and nue are lve and nve.
std::optional<Syllable> find_syllable(std::string_view letters);

// The syllables that `letters` can begin with, the longest first: xian, xia, xi.
std::vector<Syllable> first_syllables(std::string_view letters);

// Letters without tone marks (dī bǎo -> di bao, lǜ -> lv); everything else stays.
std::string without_tones(std::string_view folded);

// How a Han character is read, the most usual reading first; empty for anything else and for a few
// rare ones. Several where they matter (行 xing hang), see more_readings.h.
std::span<const Syllable> readings(char32_t c);

// Equal for syllables that many speakers of Henan do not tell apart, or type one for the other:
// n l r, zh z, ch c, sh s, hu f (hua fa, hui fei), ang an, eng en, ing in, v u. Stored in indexes:
// another key means another index format.
std::string_view sound_key(Syllable syllable);

}  // namespace mingbai::text
