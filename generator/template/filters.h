// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The filters: {{ value | name(arguments) }}. To add one, write a function and a row in
// filters.cpp, an example in tests/spec/template.txt and a line in README.md.
//
// A filter is a pure function. It reports what it cannot do through `status` and spends steps for
// work that grows with its input; what it returns after a failure is not used.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "generator/template/call_status.h"
#include "generator/template/value.h"

namespace mingbai::templates {

inline constexpr std::size_t kMostArguments = 3;

struct FilterCall {
  const Value& input;
  std::array<const Value*, kMostArguments> arguments;  // nullptr: left out
  CallStatus& status;
};

struct Filter {
  std::string_view name;
  std::array<std::string_view, kMostArguments> parameters;  // "" behind the last
  std::size_t required = 0;
  Value (*apply)(const FilterCall& call) = nullptr;  // nullptr: the evaluator's own (default)
};

std::span<const Filter> all_filters();
const Filter* find_filter(std::string_view name);  // nullptr: unknown
bool makes_json(const Filter& filter);

// The value called `name` of a map in a list; nullptr after a failure.
const Value* item_attribute(const Value& item, std::string_view name, CallStatus& status);

}  // namespace mingbai::templates
