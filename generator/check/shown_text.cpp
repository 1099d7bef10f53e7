// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/shown_text.h"

#include <algorithm>

#include "generator/check/text_reader.h"

namespace mingbai::check {
namespace {

bool is_silent(const Character& c) {
  return c.code == '*' || c.code == '_' || c.code == '`' || c.code == '~' || c.code == 0xAD ||
         c.code == 0xFEFF || (c.code >= 0x200B && c.code <= 0x200D);
}

// Behind a tag whose beginning lies before `from`.
std::size_t behind_cut_tag(std::string_view text, std::size_t from, std::size_t to) {
  const std::string_view part = text.substr(from, to - from);
  const std::size_t close = part.find('>');
  return close != part.npos && close < part.find('<') ? from + close + 1 : from;
}

}  // namespace

ShownText shown_text(std::string_view text, std::size_t from, std::size_t to) {
  to = std::min(to, text.size());
  from = std::min(from, to);
  while (from < to && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) {
    ++from;  // not in the middle of a character
  }
  ShownText shown;
  std::size_t at = behind_cut_tag(text, from, to);
  while (at < to) {
    if (text[at] == '<') {
      if (const Tag tag = read_tag(text, at); tag.length > 0) {
        if (tag.joint != Joint::kTight) {
          shown.characters += U'\n';
          shown.offsets.push_back(at);
        }
        at += tag.length;
        continue;
      }
    }
    const Character c = read_character(text, at);
    // A single mark of Markdown does not show; a row of them hides something.
    const bool repeats =
        c.code == '*' && at + 2 < text.size() && text[at + 1] == '*' && text[at + 2] == '*';
    if (!is_silent(c) || repeats) {
      shown.characters += c.code;
      shown.offsets.push_back(at);
    }
    at += c.length;
  }
  shown.offsets.push_back(at);
  return shown;
}

std::string utf8_of(std::u32string_view characters) {
  std::string out;
  const auto put = [&](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  for (const char32_t c : characters) {
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0U | (c >> 6U));
      put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
      put(0xE0U | (c >> 12U));
      put(0x80U | ((c >> 6U) & 0x3FU));
      put(0x80U | (c & 0x3FU));
    } else {
      put(0xF0U | ((c >> 18U) & 0x07U));
      put(0x80U | ((c >> 12U) & 0x3FU));
      put(0x80U | ((c >> 6U) & 0x3FU));
      put(0x80U | (c & 0x3FU));
    }
  }
  return out;
}

std::u32string characters_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = read_plain_character(utf8, at);
    out += c.code;
    at += c.length;
  }
  return out;
}

}  // namespace mingbai::check
