// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/slug.h"

#include "index/text/characters.h"

namespace mingbai::text {
namespace {

constexpr char32_t kFullWidthFirst = 0xFF01;  // ！ to ～ mirror ! to ~
constexpr char32_t kFullWidthLast = 0xFF5E;

char32_t half_width(char32_t c) {
  return c >= kFullWidthFirst && c <= kFullWidthLast ? c - kFullWidthFirst + '!' : c;
}

}  // namespace

std::string slug(std::string_view heading) {
  std::string out;
  bool gap = false;
  std::size_t written = 0;
  for (std::size_t i = 0, length = 0; i < heading.size() && written < kLongestSlug; i += length) {
    const char32_t c = half_width(decode_at(heading, i, length));
    if (!is_word_character(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) {
      out += '-';
      ++written;
      gap = false;
    }
    append_utf8(out, to_lower(c));
    ++written;
  }
  return out.empty() ? "section" : out;
}

}  // namespace mingbai::text
