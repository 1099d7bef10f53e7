// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/schema.h"

#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

bool is_hint(std::string_view key, const FieldName& field) {
  for (const std::string_view hint : split(field.hints, ' ')) {
    if (!hint.empty() && hint == key) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view bare_key(const Node& entry) {
  return trim(entry.key);
}

std::optional<std::size_t> closest_field(std::string_view key, std::span<const FieldName> fields) {
  const std::string word = ascii_lower(trim(key));
  std::vector<std::string_view> names;
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (is_hint(word, fields[row]) || word == fields[row].en) {
      return row;
    }
    names.push_back(fields[row].zh);
    names.push_back(fields[row].en);
  }
  const std::string_view found = closest(word, names);
  for (std::size_t row = 0; row < fields.size() && !found.empty(); ++row) {
    if (found == fields[row].zh || found == fields[row].en) {
      return row;
    }
  }
  return std::nullopt;
}

void report_unknown(const Node& entry, std::span<const FieldName> fields, Mistakes& mistakes) {
  if (mistakes.is_full()) {
    return;
  }
  if (const auto meant = closest_field(entry.key, fields)) {
    // Answer in the language in which the key was written.
    const bool is_ascii = static_cast<unsigned char>(bare_key(entry).front()) < 0x80;
    const FieldName& field = fields[*meant];
    mistakes.add(kUnknownFieldMeant, entry.key_mark,
                 {entry.key, std::string(is_ascii ? field.en : field.zh)});
    return;
  }
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const FieldName& field : fields) {
    zh.emplace_back(field.zh);
    en.emplace_back(field.en);
  }
  mistakes.add(kUnknownField, entry.key_mark, {entry.key, join(zh, "、"), join(en, ", ")});
}

void report_twice(const Node& again, const Node& first, Mistakes& mistakes) {
  mistakes.add(kFieldTwice, again.key_mark,
               {again.key, first.key, std::to_string(first.key_mark.line)});
}

void report_missing(const FieldName& field, Mark at, Mistakes& mistakes) {
  // A row of a table has cells to fill, not lines to add.
  constexpr std::string_view kTable = ".csv";
  const std::string_view file = mistakes.file();
  const bool is_table = file.size() > kTable.size() &&
                        ascii_lower(file.substr(file.size() - kTable.size())) == kTable;
  mistakes.add(is_table ? kMissingCell : kMissingField, at,
               {std::string(field.zh), std::string(field.en), std::string(field.help.zh),
                std::string(field.help.en)});
}

bool expect_map(const Node& node, Mistakes& mistakes) {
  if (node.kind == NodeKind::kMap) {
    return true;
  }
  mistakes.add(kNotMap, node.mark);
  return false;
}

bool expect_list(const Node& node, Mistakes& mistakes) {
  if (node.kind == NodeKind::kList) {
    return true;
  }
  mistakes.add(kNotList, node.mark, {node.key});
  return false;
}

}  // namespace mingbai::source
