// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Settles what every name in a template means: a local variable (slot of the frame), a name of the
// page's data (number in Program::names), a macro, a field of loop.
//
// Scopes follow Jinja: a loop, a block and a macro have their own; if has none. What is set outside
// of all of these is a variable of the page: the templates it extends and its blocks see it.

#include "generator/template/program.h"

namespace mingbai::templates {

// Resolves program.templates[index]; its parent must be linked and program.imports settled.
void resolve_names(Program& program, std::uint32_t index, Reporter& reporter);

}  // namespace mingbai::templates
