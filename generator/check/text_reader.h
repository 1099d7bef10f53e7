// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Characters and tags of text in any of our forms: Markdown, HTML, XML, JSON, plain. Wrong bytes
// count as characters of their own. Pure; thread-safe. Internal to this module.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingbai::check {

struct Character {
  char32_t code = 0;
  std::size_t length = 0;  // bytes; 0 at the end of the text
};

// As written, as a reference (&nbsp; &#49;), or as an escape for a line end (\n).
Character read_character(std::string_view text, std::size_t at);
// As written.
Character read_plain_character(std::string_view text, std::size_t at);

// What a tag or something else puts between two characters, from the tightest to the loosest.
enum class Joint : std::uint8_t { kTight, kSpace, kHyphen, kLine, kCell };

struct Tag {
  std::size_t length = 0;  // bytes; 0: no tag
  Joint joint = Joint::kTight;
};

// text[at] is '<'.
Tag read_tag(std::string_view text, std::size_t at);

}  // namespace mingbai::check
