// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A template that extends another one shows its blocks only: anything else outside of them is a
// mistake, and what is left of its own body are the variables that it sets.

#include <vector>

#include "generator/template/ast.h"

namespace mingbai::templates {

void keep_settings(std::vector<Node>& nodes, Reporter& reporter);

}  // namespace mingbai::templates
