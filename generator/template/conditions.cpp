// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/conditions.h"

#include <algorithm>

#include "generator/template/compare.h"
#include "generator/template/messages.h"

namespace mingbai::templates {
namespace {

std::int64_t integer_of(const Value& value, CallStatus& status) {
  if (value.kind() == Kind::kInteger) {
    return value.integer();
  }
  status.fail(messages::kFilterNeeds, {"整数 integer", kind_name(value)});
  return 0;
}

bool is_divisible(const FilterCall& call) {
  const std::int64_t divisor = integer_of(*call.arguments[0], call.status);
  const std::int64_t number = integer_of(call.input, call.status);
  if (divisor == 0) {
    call.status.fail(messages::kDivisionByZero);
    return false;
  }
  return divisor == -1 || number % divisor == 0;  // INT64_MIN % -1 overflows
}

bool is_empty(const FilterCall& call) {
  switch (call.input.kind()) {
    case Kind::kNull:
      return true;
    case Kind::kText:
    case Kind::kList:
    case Kind::kMap:
      return !is_true(call.input);
    default:
      return false;
  }
}

// "defined" and "undefined" forgive unknown names, so the evaluator answers them itself.
constexpr std::array<Condition, 14> kConditions = {{
    {"boolean", {}, 0, [](const FilterCall& c) { return c.input.kind() == Kind::kBool; }},
    {"defined", {}, 0, nullptr},
    {"divisibleby", {"num"}, 1, is_divisible},
    {"empty", {}, 0, is_empty},  // ours: null, "", an empty list or map
    {"even", {}, 0, [](const FilterCall& c) { return integer_of(c.input, c.status) % 2 == 0; }},
    {"html", {}, 0, [](const FilterCall& c) { return c.input.markup() != Markup::kNone; }},
    {"integer", {}, 0, [](const FilterCall& c) { return c.input.kind() == Kind::kInteger; }},
    {"list", {}, 0, [](const FilterCall& c) { return c.input.kind() == Kind::kList; }},
    {"mapping", {}, 0, [](const FilterCall& c) { return c.input.kind() == Kind::kMap; }},
    {"none", {}, 0, [](const FilterCall& c) { return c.input.is_null(); }},
    {"number", {}, 0, [](const FilterCall& c) { return is_number(c.input); }},
    {"odd", {}, 0, [](const FilterCall& c) { return integer_of(c.input, c.status) % 2 != 0; }},
    {"string", {}, 0, [](const FilterCall& c) { return c.input.kind() == Kind::kText; }},
    {"undefined", {}, 0, nullptr},
}};

}  // namespace

std::span<const Condition> all_conditions() {
  return kConditions;
}

const Condition* find_condition(std::string_view name) {
  const auto* found = std::find_if(kConditions.begin(), kConditions.end(),
                                   [&](const Condition& row) { return row.name == name; });
  return found == kConditions.end() ? nullptr : found;
}

}  // namespace mingbai::templates
