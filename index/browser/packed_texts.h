// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The way back from the files of a search to the texts inside, for whoever must know what is in
// them before they are published. Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>

namespace mingbai::browser {

// The bytes of a script file (script_file.h); nothing when it is none.
std::optional<std::string> packed_bytes(std::string_view script);

// Bytes of coded texts (text_code.h) as UTF-8, a line end for each that ends one. Bytes that code
// nothing give something, too.
std::string coded_texts(std::string_view coded);

}  // namespace mingbai::browser
