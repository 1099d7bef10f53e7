// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of people: which surnames have two characters, and a name with all but the surname hidden.
// Pure; thread-safe.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace mingbai::text {

// 欧阳, 司马, 上官 …
std::span<const std::u32string_view> compound_surnames();

// Characters of the surname that begins a name: 2 for a compound one with something behind it,
// else 1. What is no name gives 1 too, so that never more than a surname is shown.
std::size_t surname_length(std::u32string_view name);

// 张三 -> 张*, 李小明 -> 李**, 欧阳小明 -> 欧阳**, 买买提·艾力 -> 买**: one star for each hidden
// character, at most two.
std::string masked_name(std::string_view name);

}  // namespace mingbai::text
