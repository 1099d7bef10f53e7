// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/escape.h"

#include <algorithm>
#include <array>

#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// For every byte: 0 it stays, n it becomes row n - 1 of the replacements, kHex it becomes %XX.
using Table = std::array<std::uint8_t, 256>;
constexpr std::uint8_t kHex = 255;
constexpr std::array<std::string_view, 6> kReplacements = {"&amp;",  "&lt;",  "&gt;",
                                                           "&quot;", "&#39;", kReplacement};

constexpr Table html_table() {
  Table table{};
  table['&'] = 1;
  table['<'] = 2;
  table['>'] = 3;
  table['"'] = 4;
  table['\''] = 5;
  table[0] = 6;
  return table;
}

constexpr Table xml_table() {
  Table table = html_table();
  for (std::size_t c = 0; c < 0x20; ++c) {
    const bool allowed = c == '\t' || c == '\n' || c == '\r';  // XML 1.0, 2.2 Characters
    table[c] = allowed ? 0 : 6;
  }
  return table;
}

constexpr Table url_table(std::string_view kept) {
  Table table{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    table[c] = plain ? 0 : kHex;
  }
  for (const char c : kept) {
    table[static_cast<unsigned char>(c)] = 0;
  }
  if (kept.find('&') != kept.npos) {
    table['&'] = 1;
  }
  return table;
}

constexpr Table kHtml = html_table();
constexpr Table kXml = xml_table();
constexpr Table kUrl = url_table("-._~:/?#[]@!$&()*+,;=%");
constexpr Table kSrcsetUrl = url_table("-._~:/?#[]@!$&()*+;=%");
constexpr Table kUrlPath = url_table("-._~/");

// Most text of a page has nothing to escape. Written so that the compiler makes vector comparisons
// of it: a table look-up a byte took 7 % of a whole build.
constexpr std::size_t kBlock = 16;
bool block_needs_html(const char* block) {
  unsigned found = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const char c = block[i];
    found |= static_cast<unsigned>(c == '&') | static_cast<unsigned>(c == '<') |
             static_cast<unsigned>(c == '>') | static_cast<unsigned>(c == '"') |
             static_cast<unsigned>(c == '\'') | static_cast<unsigned>(c == '\0');
  }
  return found != 0;
}

void append_by(const Table& table, std::string& out, std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (&table == &kHtml && i + kBlock < text.size() && !block_needs_html(text.data() + i)) {
      i += kBlock;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::uint8_t row = table[byte];
    if (row == 0) {
      continue;
    }
    out.append(text.data() + from, i - from);
    from = i + 1;
    if (row == kHex) {
      out += '%';
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    } else {
      out += kReplacements[row - 1U];
    }
  }
  out.append(text.data() + from, text.size() - from);
}

struct Entity {
  std::string_view written;
  std::string_view text;
};
constexpr std::array<Entity, 8> kEntities = {{{"&amp;", "&"},
                                              {"&lt;", "<"},
                                              {"&gt;", ">"},
                                              {"&quot;", "\""},
                                              {"&#34;", "\""},
                                              {"&#39;", "'"},
                                              {"&#x27;", "'"},
                                              {"&nbsp;", "\xC2\xA0"}}};

// Behind the tag or comment that begins at `at`; quotes may hold '>'.
std::size_t behind_tag(std::string_view html, std::size_t at) {
  if (html.substr(at, 4) == "<!--") {
    const std::size_t end = html.find("-->", at + 4);
    return end == html.npos ? html.size() : end + 3;
  }
  char quote = '\0';
  for (std::size_t i = at + 1; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return html.size();
}

bool begins_tag(std::string_view html, std::size_t at) {
  const char next = at + 1 < html.size() ? html[at + 1] : '\0';
  return next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') ||
         (next >= 'A' && next <= 'Z');
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  append_by(kHtml, out, text);
}
void append_xml(std::string& out, std::string_view text) {
  append_by(kXml, out, text);
}
void append_url(std::string& out, std::string_view url) {
  append_by(kUrl, out, trim(url));
}
void append_srcset_url(std::string& out, std::string_view url) {
  append_by(kSrcsetUrl, out, trim(url));
}
void append_url_path(std::string& out, std::string_view text) {
  append_by(kUrlPath, out, text);
}

bool has_harmless_scheme(std::string_view url) {
  constexpr std::array<std::string_view, 4> kHarmless = {"http", "https", "mailto", "tel"};
  std::size_t end = url.find_first_of(":/?#");
  while (end != url.npos && end > 0 && url[end] == '#' && url[end - 1] == '&') {
    end = url.find_first_of(":/?#", end + 1);  // a character reference in the template's text
  }
  if (end == url.npos || url[end] != ':') {
    return true;
  }
  const std::string scheme = ascii_lower(trim(url.substr(0, end)));
  return std::find(kHarmless.begin(), kHarmless.end(), scheme) != kHarmless.end();
}

std::string text_of_html(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] == '<' && begins_tag(html, i)) {
      i = behind_tag(html, i);
      continue;
    }
    const auto* entity = kEntities.end();
    if (html[i] == '&') {
      entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& e) {
        return html.substr(i, e.written.size()) == e.written;
      });
    }
    if (entity != kEntities.end()) {
      out += entity->text;
      i += entity->written.size();
    } else {
      out += html[i++];
    }
  }
  return out;
}

}  // namespace mingbai::templates
