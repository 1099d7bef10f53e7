// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All templates of a set after linking: every name is an index. Const while rendering.

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/template/ast.h"
#include "index/base/hash.h"

namespace mingbai::templates {

// Names to small numbers, in the order of first use.
class NameTable {
 public:
  std::uint32_t number(std::string_view name);
  const Key& name(std::uint32_t number) const { return names_[number]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<Key> names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// A name under which a template can reach macros.
struct Imported {
  std::uint32_t owner = kNoId;  // template; kNoId: its includers disagree, so it means nothing
  std::string macro;            // empty: all of them, called as alias.macro()
  bool inherited = false;       // from the templates that include this one
};
using ImportTable = std::map<std::string, Imported, std::less<>>;

struct BlockReference {
  std::uint32_t owner = kNoId;  // template
  std::uint32_t block = kNoId;
};

struct Program {
  std::vector<Template> templates;  // sorted by name
  std::map<std::string, std::uint32_t, std::less<>> by_name;
  NameTable names;                   // data names that a template looks up
  NameTable blocks;                  // block names
  std::vector<ImportTable> imports;  // for each template
  // For each template: which block counts when it is rendered, by block number. A leaf's blocks
  // win over its parents'.
  std::vector<std::vector<BlockReference>> effective_blocks;
  std::vector<ContentHash> hashes;  // of a template and all that it can reach
  std::vector<bool> usable;         // neither it nor what it can reach has a mistake

  const Template* find(std::string_view name) const {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : &templates[found->second];
  }
};

// Resolves extends, include, import, blocks, names and escapes; reports all mistakes.
Program link(std::vector<Template> templates, Diagnostics& diagnostics);

}  // namespace mingbai::templates
