// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/text_reader.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mingbai::check {
namespace {

constexpr std::size_t kLongestTag = 300;  // bytes

struct NamedReference {
  std::string_view name;
  char32_t code;
};
constexpr NamedReference kNamedReferences[] = {
    {"nbsp;", 0xA0},    {"ensp;", 0x2002},   {"emsp;", 0x2003},  {"thinsp;", 0x20},
    {"shy;", 0xAD},     {"zwj;", 0x200D},    {"zwnj;", 0x200C},  {"ndash;", 0x2013},
    {"mdash;", 0x2014}, {"hyphen;", 0x2D},   {"NewLine;", 0x0A}, {"ZeroWidthSpace;", 0x200B},
    {"middot;", 0xB7},  {"NoBreak;", 0x2060}};

Character read_reference(std::string_view rest) {
  if (rest.size() > 1 && rest[1] == '#') {
    const bool is_hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    char32_t code = 0;
    std::size_t i = is_hex ? 3 : 2;
    const std::size_t first = i;
    for (; i < rest.size() && i < first + 8; ++i) {
      const char c = static_cast<char>(rest[i] | 0x20);
      if (c >= '0' && c <= '9') {
        code = code * (is_hex ? 16 : 10) + static_cast<char32_t>(c - '0');
      } else if (is_hex && c >= 'a' && c <= 'f') {
        code = code * 16 + static_cast<char32_t>(c - 'a' + 10);
      } else {
        break;
      }
    }
    if (i == first) {
      return {'&', 1};
    }
    return {code, i + (i < rest.size() && rest[i] == ';' ? 1U : 0U)};
  }
  for (const NamedReference& row : kNamedReferences) {
    if (rest.substr(1).starts_with(row.name)) {
      return {row.code, 1 + row.name.size()};
    }
  }
  return {'&', 1};
}

// Elements that stand inside a line, of HTML and of the texts of a workbook; what is not named here
// begins a block or a cell.
constexpr std::string_view kInlineElements[] = {
    "a",     "abbr", "b",      "bdi",    "bdo", "cite",  "code",  "data",   "del",     "dfn",
    "em",    "font", "i",      "ins",    "kbd", "mark",  "q",     "ruby",   "s",       "samp",
    "small", "span", "strike", "strong", "sub", "sup",   "t",     "time",   "tt",      "u",
    "var",   "wbr",  "r",      "rpr",    "sz",  "color", "rfont", "family", "charset", "scheme"};

}  // namespace

Character read_plain_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return {};
  }
  const auto byte = [&](std::size_t i) -> char32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const char32_t lead = byte(0);
  if (lead >= 0xE0 && lead < 0xF0 && at + 2 < text.size()) {
    return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  }
  if (lead >= 0xC0 && lead < 0xE0 && at + 1 < text.size()) {
    return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  }
  if (lead >= 0xF0 && lead < 0xF8 && at + 3 < text.size()) {
    return {((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
                (byte(3) & 0x3FU),
            4};
  }
  return {lead, 1};
}

Character read_character(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  if (rest.starts_with('&')) {
    return read_reference(rest);
  }
  if (rest.starts_with("\\n") || rest.starts_with("\\r")) {
    return {'\n', 2};  // a line end inside JSON
  }
  return read_plain_character(text, at);
}

Tag read_tag(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, kLongestTag);
  if (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->", 4);
    return end == rest.npos ? Tag{} : Tag{end + 3, Joint::kTight};
  }
  const std::size_t name = rest.starts_with("</") ? 2 : 1;
  std::size_t stop = name;
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  };
  while (stop < rest.size() && is_letter(rest[stop])) {
    ++stop;
  }
  const std::size_t end = rest.find('>', stop);
  if (stop == name || end == rest.npos) {
    return {};
  }
  constexpr std::size_t kLongestName = 12;
  std::array<char, kLongestName> name_buffer{};
  const std::size_t name_size = std::min(stop - name, kLongestName);
  std::transform(rest.begin() + static_cast<std::ptrdiff_t>(name),
                 rest.begin() + static_cast<std::ptrdiff_t>(name + name_size), name_buffer.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view lower(name_buffer.data(), name_size);
  if (lower == "br") {
    return {end + 1, Joint::kLine};
  }
  // Word and Excel put prefixes before theirs: w:t, w:r.
  if (const std::size_t colon = lower.find(':'); colon != lower.npos) {
    const bool is_paragraph = lower == "w:p" || lower == "w:tc" || lower == "a:p";
    return {end + 1, is_paragraph ? Joint::kCell : Joint::kTight};
  }
  const bool is_inline = std::find(std::begin(kInlineElements), std::end(kInlineElements), lower) !=
                         std::end(kInlineElements);
  return {end + 1, is_inline ? Joint::kTight : Joint::kCell};
}

}  // namespace mingbai::check
