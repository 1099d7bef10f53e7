// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text in fewer bytes than UTF-8 before it is deflated: one byte for the characters that Chinese
// official texts use most, two for the other Han, four at most. Deflated texts get a fifth smaller.
// The browser has the same table (script/text_code.js); a test compares them. Pure; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::browser {

// Appends the text and the byte that ends it. Wrong UTF-8 becomes U+FFFD, U+0000 a space.
void append_coded(std::string& out, std::string_view text);

// The characters of the codes 1, 2, … in this order.
std::u32string_view single_byte_characters();

}  // namespace mingbai::browser
