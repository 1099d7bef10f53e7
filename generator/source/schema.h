// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Field tables: what may be written in front matter and in the site's YAML files. A row names a
// field in both languages, says whether it must be there, and points to the function that reads its
// value into a member; the functions are in values.h. Adding a field is adding a row and a member.
//
// Unknown fields, a field given in both languages, and missing ones are reported here, the same way
// for every file. Pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "generator/source/mistakes.h"
#include "generator/source/yaml.h"
#include "index/base/language.h"

namespace mingbai::source {

enum class Need : std::uint8_t { kOptional, kRequired };

struct FieldName {
  std::string_view zh;
  std::string_view en;
  Need need = Need::kOptional;
  Text help;               // what to write: shown when it is missing
  std::string_view hints;  // other words that people write for it, separated by spaces
};

// Context is whatever the values of this file need to know; it has a member `mistakes`.
template <typename Record, typename Context>
struct Field {
  FieldName name;
  void (*read)(const Node& value, Record& record, Context& context);
};

// The name without what an author cannot see around it: spaces, U+3000.
std::string_view bare_key(const Node& entry);
// The row that an unknown key may have been meant for.
std::optional<std::size_t> closest_field(std::string_view key, std::span<const FieldName> fields);

void report_unknown(const Node& entry, std::span<const FieldName> fields, Mistakes& mistakes);
void report_twice(const Node& again, const Node& first, Mistakes& mistakes);
void report_missing(const FieldName& field, Mark at, Mistakes& mistakes);
bool expect_map(const Node& node, Mistakes& mistakes);
bool expect_list(const Node& node, Mistakes& mistakes);

template <typename Record, typename Context>
std::vector<FieldName> names_of(std::span<const Field<Record, Context>> table) {
  std::vector<FieldName> names;
  names.reserve(table.size());
  for (const auto& row : table) {
    names.push_back(row.name);
  }
  return names;
}

// Entry of each row of a table in the file, or null.
using Given = std::vector<const Node*>;

template <typename Record, typename Context>
Given match_fields(const Node& map, std::span<const Field<Record, Context>> table,
                   Mistakes& mistakes) {
  Given given(table.size(), nullptr);
  std::size_t guess = 0;  // people keep the order of the table, more or less
  for (const Node& entry : map.children) {
    const std::string_view key = bare_key(entry);
    std::size_t row = guess;
    std::size_t tried = 0;
    while (tried < table.size() && key != table[row].name.zh && key != table[row].name.en) {
      row = (row + 1) % table.size();
      ++tried;
    }
    if (tried == table.size()) {
      report_unknown(entry, names_of(table), mistakes);
      continue;
    }
    guess = (row + 1) % table.size();
    if (given[row] != nullptr) {
      report_twice(entry, *given[row], mistakes);
    } else {
      given[row] = &entry;
    }
  }
  return given;
}

// Reads a whole map in the order of the table, so that a field may use those above it.
template <typename Record, typename Context>
Given read_fields(const Node& map, std::span<const Field<Record, Context>> table, Record& record,
                  Context& context) {
  if (!expect_map(map, context.mistakes)) {
    return Given(table.size(), nullptr);
  }
  Given given = match_fields(map, table, context.mistakes);
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (given[row] != nullptr && !given[row]->is_blank()) {
      table[row].read(*given[row], record, context);
    } else if (table[row].name.need == Need::kRequired) {
      const Mark at = given[row] != nullptr ? given[row]->key_mark : map.mark;
      report_missing(table[row].name, at, context.mistakes);
    }
  }
  return given;
}

// The row called `en`; the table must have it.
template <typename Record, typename Context>
constexpr std::size_t row_named(std::span<const Field<Record, Context>> table,
                                std::string_view en) {
  std::size_t row = 0;
  while (table[row].name.en != en) {
    ++row;
  }
  return row;
}

}  // namespace mingbai::source
