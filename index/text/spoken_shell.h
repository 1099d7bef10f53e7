// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words around what somebody asks for: 请问低保标准在哪里 asks for 低保标准. No document
// contains such a question; many contain its core. Pure; thread-safe.

#include <span>
#include <string_view>
#include <vector>

namespace mingbai::text {

// The text without phrases of the shell at one end or at both, the longest rest first:
// 请问低保标准是多少 gives 低保标准是多少, 请问低保标准, 低保标准. The text itself is not among
// them; none is shorter than two characters. Folded; the views point into it.
std::vector<std::string_view> without_shell(std::string_view folded);

// The phrases that it takes off at the beginning and at the end, for the search in the browser.
std::span<const std::string_view> shell_before();
std::span<const std::string_view> shell_after();

}  // namespace mingbai::text
