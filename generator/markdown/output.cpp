// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/output.h"

#include <array>

#include "index/text/characters.h"

namespace mingbai::markdown {
namespace {

constexpr std::array<bool, 256> kNeedsEscape = [] {
  std::array<bool, 256> table{};
  for (const char c : {'&', '<', '>', '"'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

// RFC 3986 reserved and unreserved characters without [ ], and '%' for escapes already there.
constexpr std::array<bool, 256> kUrlSafe = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("-_.!~*();/?:@=+$,%#"
                                       "0123456789"
                                       "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "abcdefghijklmnopqrstuvwxyz")) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

}  // namespace

void append_text(std::string& html, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kNeedsEscape[static_cast<unsigned char>(text[i])]) {
      html += text.substr(from, i - from);
      html += reference(text[i]);
      from = i + 1;
    }
  }
  html += text.substr(from);
}

void append_url(std::string& html, std::string_view url) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (kUrlSafe[byte]) {
      html.push_back(c);
    } else if (c == '&') {
      html += "&amp;";
    } else if (c == '\'') {
      html += "&#x27;";
    } else {
      html.push_back('%');
      html.push_back(kHex[byte >> 4U]);
      html.push_back(kHex[byte & 0xFU]);
    }
  }
}

char32_t Output::last_character() const {
  if (plain.empty()) {
    return 0;
  }
  std::size_t start = plain.size() - 1;
  while (start > 0 && plain.size() - start < 4 &&
         (static_cast<unsigned char>(plain[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  std::size_t length = 0;
  return text::decode_at(plain, start, length);
}

}  // namespace mingbai::markdown
