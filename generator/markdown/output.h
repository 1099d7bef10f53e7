// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The HTML and the plain text of a page, written side by side. Internal; one per render().

#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai::markdown {

// As cmark writes text: '"' becomes &quot; too, so that the specification's examples compare byte
// for byte. (text::append_escaped_html leaves quotes alone.)
void append_text(std::string& html, std::string_view text);
// A URL in an attribute: what may not stand in a URL is percent-encoded, existing escapes stay.
void append_url(std::string& html, std::string_view url);

struct Output {
  std::string html;
  std::string plain;

  // The beginning of a line, unless we are there.
  void fresh_line() {
    if (!html.empty() && html.back() != '\n') {
      html.push_back('\n');
    }
  }
  void fresh_plain_line() {
    if (!plain.empty() && plain.back() != '\n') {
      plain.push_back('\n');
    }
  }
  void text(std::string_view written) {
    append_text(html, written);
    plain += written;
  }
  void number(std::size_t value) { html += std::to_string(value); }

  // The last character of the plain text, 0 when there is none.
  char32_t last_character() const;
};

}  // namespace mingbai::markdown
