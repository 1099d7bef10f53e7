// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/xml.h"

#include "index/text/characters.h"

namespace mingbai::render {
namespace {

bool is_allowed(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string_view reference_for(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace

std::string escaped_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    const char32_t c = text::decode_at(text, i, length);
    const std::string_view reference = reference_for(c);
    if (!reference.empty()) {
      out += reference;
    } else {
      text::append_utf8(out, is_allowed(c) ? c : text::kReplacement);
    }
  }
  return out;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out += '<';
  out += name;
  out += '>';
  out += escaped_xml(text);
  out += "</";
  out += name;
  out += ">\n";
}

}  // namespace mingbai::render
