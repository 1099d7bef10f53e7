// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which macro a call means, and its arguments in the order of the macro's parameters.

#include "generator/template/program.h"

namespace mingbai::templates {

// Settles `call` (kCall) in program.templates[caller]; program.imports must be settled.
void bind_call(const Program& program, std::uint32_t caller, Expression& call, Reporter& reporter);

}  // namespace mingbai::templates
