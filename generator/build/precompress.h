// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// gzip and brotli forms of text files, made once at publishing so that the server only picks one.
// Deterministic; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::build {

// Worth compressing: text of more than a network packet. `path` decides by its extension.
bool is_compressible(std::string_view path, std::size_t size);
std::string gzip(std::string_view bytes);    // level 9, no time, no name; "" when the library fails
std::string brotli(std::string_view bytes);  // quality 9: 11 is 10 times slower for 3 % less

}  // namespace mingbai::build
