// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Footnotes: `text[^1]` and, as a paragraph of the document itself, `[^1]: what it says`. Several
// definitions may follow each other line by line. Numbered in the order of first reference.
// Internal; one per render() call.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/markdown/reporter.h"

struct cmark_node;

namespace mingbai::markdown {

struct Definition {
  std::string name;
  cmark_node* paragraph = nullptr;
  cmark_node* first = nullptr;  // children of the paragraph from here
  cmark_node* stop = nullptr;   // to before this one; null: to the end
  std::size_t head = 0;         // bytes of `first` that are "[^name]:" and the space behind it
  std::size_t number = 0;       // from 1; 0 while nobody has referred to it
  std::size_t references = 0;
  Spot spot;
};

class Footnotes {
 public:
  // Reports names defined twice.
  void collect(cmark_node* root, Reporter& reporter);
  // A reference in the text; null when the name is not defined.
  Definition* refer(std::string_view name);
  // The definition numbered `number`; null when there are fewer.
  const Definition* numbered(std::size_t number) const;
  void report_unused(Reporter& reporter) const;

  const std::vector<Definition>& all() const { return definitions_; }

 private:
  void collect_paragraph(cmark_node* paragraph, Reporter& reporter);

  std::vector<Definition> definitions_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::vector<std::size_t> order_;  // definition of number n at n - 1
};

}  // namespace mingbai::markdown
