// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The part of YAML 1.1 that clerks write, as a tree with places: maps, lists and scalars. Every
// scalar stays the text that was written ("0123", "no" and "12.50" are for the field's type to
// read). Anchors, aliases, tags, directives, several documents and duplicate keys are mistakes.
// Pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/source/mistakes.h"

namespace mingbai::source {

enum class NodeKind : std::uint8_t { kScalar, kList, kMap };

struct Node {
  NodeKind kind = NodeKind::kScalar;
  Mark mark;                   // of the value
  Mark key_mark;               // of the key, when this is an entry of a map
  std::string key;             // when this is an entry of a map
  std::string text;            // of a scalar
  std::vector<Node> children;  // entries of a map or items of a list, in the order of the file

  bool is_blank() const { return kind == NodeKind::kScalar && text.empty(); }
};

// The reader mends slips like a full-width colon in a copy of the text before it is parsed. What
// stands at `column` or after it on that line of the copy was moved right by `by` characters.
struct ColumnShift {
  int line = 0;
  int column = 0;
  int by = 0;
};

struct YamlInput {
  std::string_view text;  // valid UTF-8
  int first_line = 1;     // line of the file on which the text begins
  std::span<const ColumnShift> shifts;
  std::size_t most_nodes = 100'000;
};

inline constexpr std::size_t kDeepestYaml = 64;

struct Yaml {
  std::optional<Node> root;  // empty when nothing stands there, or the text is broken
  bool is_broken = false;    // a mistake was reported that ended the reading
};

// A duplicate key is reported and its first value kept; that breaks nothing.
Yaml parse_yaml(const YamlInput& input, Mistakes& mistakes);

}  // namespace mingbai::source
