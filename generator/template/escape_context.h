// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decides for every output of a template how it is escaped, and refuses outputs where no escaping
// would be safe. Done once, when a template is compiled.
//
// Rules: a template, a macro and a captured text begin and end between tags. Ways through an if and
// rounds of a loop must end where they began or in the same place. A block that replaces another is
// read from the place where the first one stands.

#include "generator/template/markup_scanner.h"
#include "generator/template/program.h"

namespace mingbai::templates {

// states[template][block] is where a block stands; the entries of the templates that `index`
// extends are there already, its own are added.
void set_escapes(Program& program, std::uint32_t index,
                 std::vector<std::vector<MarkupState>>& states, Reporter& reporter);

}  // namespace mingbai::templates
