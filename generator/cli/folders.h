// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where things are when the user does not say.

#include <string>

#include "generator/cli/command.h"

namespace mingbai::cli {

// --theme, else SITE/theme, else themes/default beside or above the program, else the installed
// one.
Result<std::string> find_theme(const Invocation& invocation, const std::string& site);

// A folder that holds a search index: DIR itself, or an output or releases folder. Without --db:
// public, then build/site.
Result<std::string> find_index(const Invocation& invocation);

inline constexpr std::string_view kDefaultOutput = "public";

}  // namespace mingbai::cli
