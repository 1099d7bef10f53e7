// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Anchor names that a Chinese reader can read in the address bar. Pure; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::text {

// "（一）补助标准 2017" -> "一-补助标准-2017": Han, letters and digits stay, letters become lower
// case, full-width forms half-width; every run of anything else is one '-', none at the ends. At
// most kLongestSlug characters. Never empty: "section" when nothing is left. Making several alike
// headings unique by number is the caller's work.
std::string slug(std::string_view heading);

inline constexpr std::size_t kLongestSlug = 64;

}  // namespace mingbai::text
