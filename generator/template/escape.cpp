// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/escape.h"

#include <algorithm>
#include <array>

#include "index/base/byte_block.h"
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

// Most of a page has nothing to escape, and a table look-up a byte took a tenth of a whole build.
// So this says of a block what the table says of a byte. Addresses are too short to gain by it.
bool has_html_work(ByteBlock c) {
  return any_of((c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'') | (c == '\0'));
}

void append_replacement(std::string& out, unsigned char byte, std::uint8_t row) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (row == kHex) {
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  } else {
    out += kReplacements[row - 1U];
  }
}

template <const Table& table, bool (*HasWork)(ByteBlock) = nullptr>
void append_by(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(i + kByteBlock, text.size());
    if constexpr (HasWork != nullptr) {
      // The last block overlaps the one before it, so that texts need not end with a block.
      const bool fits = text.size() >= kByteBlock;
      if (fits && !HasWork(load_block(text.data() + std::min(i, text.size() - kByteBlock)))) {
        i = end;
        continue;
      }
    }
    for (; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (table[byte] != 0) {
        out.append(text.data() + from, i - from);
        append_replacement(out, byte, table[byte]);
        from = i + 1;
      }
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
  append_by<kHtml, has_html_work>(out, text);
}
void append_xml(std::string& out, std::string_view text) {
  append_by<kXml>(out, text);
}
void append_url(std::string& out, std::string_view url) {
  append_by<kUrl>(out, trim(url));
}
void append_srcset_url(std::string& out, std::string_view url) {
  append_by<kSrcsetUrl>(out, trim(url));
}
void append_url_path(std::string& out, std::string_view text) {
  append_by<kUrlPath>(out, text);
}

bool has_harmless_scheme(std::string_view url) {
  constexpr std::array<std::string_view, 4> kHarmless = {"http", "https", "mailto", "tel"};
  const auto ends_scheme = [](char c) { return c == ':' || c == '/' || c == '?' || c == '#'; };
  std::size_t end = 0;
  for (; end < url.size(); ++end) {
    const bool is_reference = url[end] == '#' && end > 0 && url[end - 1] == '&';  // template's text
    if (ends_scheme(url[end]) && !is_reference) {
      break;
    }
  }
  if (end == url.size() || url[end] != ':') {
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
