// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tests of Jinja: {% if value is name %}. To add one, write a row in conditions.cpp, an example
// in tests/spec/template.txt and a line in README.md.

#include "generator/template/filters.h"

namespace mingbai::templates {

struct Condition {
  std::string_view name;
  std::array<std::string_view, kMostArguments> parameters;  // "" behind the last
  std::size_t required = 0;
  bool (*holds)(const FilterCall& call) = nullptr;  // nullptr: the evaluator's own (defined)
};

std::span<const Condition> all_conditions();
const Condition* find_condition(std::string_view name);  // nullptr: unknown

}  // namespace mingbai::templates
