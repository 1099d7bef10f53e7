// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing the little XML that is not a template: feeds and site maps. Pure; thread-safe.

#include <string>
#include <string_view>

namespace mingbai::render {

inline constexpr std::string_view kXmlHeader = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// For text and attributes alike; characters that XML 1.0 (section 2.2) does not allow become
// U+FFFD.
std::string escaped_xml(std::string_view text);
// <name>text</name>\n
void append_element(std::string& out, std::string_view name, std::string_view text);

}  // namespace mingbai::render
