// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One template's text to its tree. Recursive descent over tokens; a mistake inside a tag costs that
// tag, a mistake in the structure (a missing endif) ends the parsing of this template.

#include "generator/template/ast.h"

namespace mingbai::templates {

inline constexpr std::size_t kLongestTemplate = std::size_t{512} << 10U;  // bytes

// `source` is moved into the result. `broken` is set when something was reported.
Template parse_template(std::string name, Mode mode, SourceText source, Diagnostics& diagnostics);

}  // namespace mingbai::templates
