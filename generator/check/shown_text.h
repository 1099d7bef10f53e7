// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A stretch of text as it is read: without tags, references and emphasis marks, every character
// with its offset in the text. A tag that ends a block or a cell counts as a line end. Pure;
// thread-safe.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::check {

struct ShownText {
  std::u32string characters;
  std::vector<std::size_t> offsets;  // of every character, and at last where the next would stand
};

// Of the bytes [from, to). A tag that is cut off at `from` is left out.
ShownText shown_text(std::string_view text, std::size_t from, std::size_t to);

// As UTF-8.
std::string utf8_of(std::u32string_view characters);
std::u32string characters_of(std::string_view utf8);

}  // namespace mingbai::check
