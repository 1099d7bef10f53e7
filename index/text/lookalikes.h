// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Characters that are taken for one another by eye (户口薄 for 户口簿, 特因 for 特困): slips of
// handwriting, of text recognition and of shape input methods, which no reading explains. Pure;
// thread-safe.

#include <span>
#include <string_view>

namespace mingbai::text {

// The groups of characters that look alike; a character stands in one at most.
std::span<const std::u32string_view> shape_groups();

// A character that stands for all that look like c; c itself when none do.
char32_t shape_key(char32_t c);

}  // namespace mingbai::text
