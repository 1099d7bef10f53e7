// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Readers of single values. The plain functions do the work and report what is wrong; those in
// namespace `field` bind them to a member, for the rows of a field table:
//
//   {{"标题", "title", Need::kRequired, …}, field::text<&Document::title>}
//
// A value that cannot be read leaves the member as it was. Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/source/mistakes.h"
#include "generator/source/yaml.h"
#include "index/text/date.h"

namespace mingbai::source {

struct IntegerRange {
  int least = 0;
  int most = 0;
};

// Trimmed text; line ends inside become spaces unless `Lines::kKeep`.
enum class Lines { kJoin, kKeep };
std::optional<std::string> text_value(const Node& node, Lines lines, Mistakes& mistakes);
std::optional<text::Date> date_value(const Node& node, Mistakes& mistakes);
std::optional<bool> yes_no_value(const Node& node, Mistakes& mistakes);
std::optional<int> integer_value(const Node& node, IntegerRange range, Mistakes& mistakes);

// One text of a list, with its place.
struct Item {
  std::string text;
  Mark mark;
};
// A list, or one text. Short names may also stand in one text, as people write them: 甲、乙，丙;丁.
enum class Separators { kNone, kPunctuation };
std::vector<Item> list_value(const Node& node, Separators separators, Mistakes& mistakes);

std::vector<Item> split_names(const Item& whole);

// Digits in any width, nothing else: "１２" -> 12. Empty when it is none or too large for an int.
std::optional<int> whole_number(std::string_view text);

namespace field {

template <auto kMember, typename Record, typename Context>
void text(const Node& node, Record& record, Context& context) {
  if (auto value = text_value(node, Lines::kJoin, context.mistakes)) {
    record.*kMember = std::move(*value);
  }
}

template <auto kMember, typename Record, typename Context>
void paragraph(const Node& node, Record& record, Context& context) {
  if (auto value = text_value(node, Lines::kKeep, context.mistakes)) {
    record.*kMember = std::move(*value);
  }
}

template <auto kMember, typename Record, typename Context>
void date(const Node& node, Record& record, Context& context) {
  if (auto value = date_value(node, context.mistakes)) {
    record.*kMember = *value;
  }
}

template <auto kMember, int kLeast, int kMost, typename Record, typename Context>
void integer(const Node& node, Record& record, Context& context) {
  if (auto value = integer_value(node, {kLeast, kMost}, context.mistakes)) {
    record.*kMember = *value;
  }
}

template <auto kMember, typename Record, typename Context>
void names(const Node& node, Record& record, Context& context) {
  for (Item& item : list_value(node, Separators::kPunctuation, context.mistakes)) {
    (record.*kMember).push_back(std::move(item.text));
  }
}

}  // namespace field
}  // namespace mingbai::source
