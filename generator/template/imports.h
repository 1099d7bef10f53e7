// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which macros a template can call by which name. As in Jinja an included template also sees what
// the templates that include it have imported; here that is settled when templates are compiled, so
// it holds only where all of them mean the same.

#include <deque>

#include "generator/template/program.h"

namespace mingbai::templates {

// Fills program.imports; reports unknown templates and macros. One reporter for each template.
void settle_imports(Program& program, std::deque<Reporter>& reporters);

// The template called `file`, for one that names it at `at`: the same mode is required. kNoId after
// a report.
std::uint32_t find_target(const Program& program, const Template& from, std::string_view file,
                          Offset at, Reporter& reporter);

// Every include below `nodes`, with the name as written.
void collect_includes(const std::vector<Node>& nodes, std::vector<const Node*>& out);
// Every include of a template, wherever it stands.
std::vector<const Node*> includes_of(const Template& one);

}  // namespace mingbai::templates
