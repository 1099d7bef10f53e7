// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// libyaml's complaints, which are written for programmers, turned into advice for clerks. Pure.

#include <string_view>

#include "generator/source/mistakes.h"

namespace mingbai::source {

struct YamlProblem {
  std::string_view what;     // "mapping values are not allowed in this context"
  std::string_view context;  // "while scanning a quoted scalar"; may be empty
  Mark at;
  Mark begun;  // where the context began
};

void report_problem(const YamlProblem& problem, Mistakes& mistakes);

}  // namespace mingbai::source
