// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text made harmless for the place it is written to. UTF-8 in and out; wrong bytes pass through in
// HTML (browsers show U+FFFD) and become U+FFFD in JSON, whose parsers refuse them. Pure;
// thread-safe.

#include <string>
#include <string_view>

namespace mingbai::text {

// Between tags: & < > are written as references.
std::string escape_html(std::string_view text);
// Inside an attribute in either kind of quotes: & < > " ' are written as references.
std::string escape_attribute(std::string_view text);
void append_escaped_html(std::string& out, std::string_view text);
void append_escaped_attribute(std::string& out, std::string_view text);

// Inside a JSON string, without the quotes around it. Also safe inside <script>: < > & and the line
// separators U+2028, U+2029 are written as \u escapes.
std::string escape_json(std::string_view text);
// With the quotes.
std::string json_string(std::string_view text);

}  // namespace mingbai::text
