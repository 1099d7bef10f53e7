// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing text into markup so that it stays text. Pure functions that append; thread-safe. Bytes
// that no page may hold (NUL and, in XML, other control characters) become U+FFFD.

#include <string>
#include <string_view>

#include "generator/template/ast.h"

namespace mingbai::templates {

void append_html(std::string& out, std::string_view text);  // also right between quotes
void append_xml(std::string& out, std::string_view text);   // too
// Percent-encodes what a URL cannot hold, then escapes it for an attribute. Characters with a
// meaning in URLs stay: a whole address passes through.
void append_url(std::string& out, std::string_view url);
void append_srcset_url(std::string& out, std::string_view url);  // commas too: they separate
// Percent-encodes all but letters, digits, -._~ (RFC 3986, 2.3) and the slash.
void append_url_path(std::string& out, std::string_view text);

// Whether a URL, escaped or not, is relative or one of http, https, mailto, tel.
bool has_harmless_scheme(std::string_view url);

// What a reader of this HTML reads: tags and comments gone, the entities that we write replaced.
std::string text_of_html(std::string_view html);

}  // namespace mingbai::templates
