// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/html_escape.h"

#include "index/text/characters.h"

namespace mingbai::text {
namespace {

std::string_view reference(char c) {
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
      return "&#39;";
  }
}

void append_with(std::string& out, std::string_view text, std::string_view dangerous) {
  std::size_t from = 0;
  for (;;) {
    const std::size_t at = text.find_first_of(dangerous, from);
    out += text.substr(from, at == text.npos ? text.npos : at - from);
    if (at == text.npos) {
      return;
    }
    out += reference(text[at]);
    from = at + 1;
  }
}

void append_u_escape(std::string& out, char32_t c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0;) {
    shift -= 4;
    out += kDigits[(c >> shift) & 0xFU];
  }
}

// The letter after the backslash where JSON has a short form, else 0.
char short_escape(char32_t c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_json(std::string& out, std::string_view text) {
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    const char32_t c = decode_at(text, i, length);
    if (const char letter = short_escape(c); letter != 0) {
      out += '\\';
      out += letter;
    } else if (c < 0x20 || c == 0x7F || c == '<' || c == '>' || c == '&' || c == 0x2028 ||
               c == 0x2029) {
      append_u_escape(out, c);
    } else if (c == kReplacement) {
      append_utf8(out, c);
    } else {
      out += text.substr(i, length);
    }
  }
}

}  // namespace

void append_escaped_html(std::string& out, std::string_view text) {
  append_with(out, text, "&<>");
}

void append_escaped_attribute(std::string& out, std::string_view text) {
  append_with(out, text, "&<>\"'");
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped_html(out, text);
  return out;
}

std::string escape_attribute(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped_attribute(out, text);
  return out;
}

std::string escape_json(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_json(out, text);
  return out;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  append_json(out, text);
  out += '"';
  return out;
}

}  // namespace mingbai::text
