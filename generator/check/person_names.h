// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Full names of people in Chinese text. A name has no mark of its own, so it is looked for only
// where something else says that a person follows; the surname and what stands behind decide then.
// Masked names (王*, 李某, 张大娘) are none. Pure; thread-safe.

#include <cstddef>
#include <span>
#include <string_view>

namespace mingbai::check {

// Characters of the full name that begins text[0]: 2 to 4, or 0 when none does. `text` must reach
// a few characters beyond.
std::size_t name_at(std::u32string_view text);

// The same of a text that is nothing but a name: a cell of a table.
bool is_whole_name(std::u32string_view text);

// Characters of the full name that ends the text, when something that cannot belong to it stands
// before; 0 when none does.
std::size_t name_before_end(std::u32string_view text);

bool is_han(char32_t c);

}  // namespace mingbai::check
