// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/footnotes.h"

#include <cmark.h>

#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "generator/markdown/prepare.h"

namespace mingbai::markdown {
namespace {

constexpr std::string_view kColon = ":";
constexpr std::string_view kFullWidthColon = "：";

struct Head {
  std::string_view name;
  std::size_t length = 0;  // 0: the text begins no definition
};

// "[^name]" + mark + ":" at the start of a text.
Head read_head(std::string_view text) {
  const std::size_t label = footnote_label_length(text, 0);
  if (label == 0 || !is_mark(text, label, Mark::kFootnote)) {
    return {};
  }
  std::size_t end = label + kMarkLength;
  if (text.substr(end).starts_with(kColon)) {
    end += kColon.size();
  } else if (text.substr(end).starts_with(kFullWidthColon)) {
    end += kFullWidthColon.size();
  } else {
    return {};
  }
  while (end < text.size() && text[end] == ' ') {
    ++end;
  }
  return {text.substr(2, label - 3), end};
}

}  // namespace

void Footnotes::collect(cmark_node* root, Reporter& reporter) {
  for (cmark_node* node = first_child(root); node != nullptr; node = next_sibling(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH) {
      collect_paragraph(node, reporter);
    }
  }
}

void Footnotes::collect_paragraph(cmark_node* paragraph, Reporter& reporter) {
  bool line_start = true;
  bool open = false;  // a definition of this paragraph stands at the back
  cmark_node* line_break = nullptr;
  for (cmark_node* node = first_child(paragraph); node != nullptr; node = next_sibling(node)) {
    const cmark_node_type type = cmark_node_get_type(node);
    const Head head = line_start && type == CMARK_NODE_TEXT ? read_head(literal_of(node)) : Head{};
    if (head.length > 0) {
      if (open) {
        definitions_.back().stop = line_break;
      } else {
        reporter.enter_lines(cmark_node_get_start_line(paragraph),
                             cmark_node_get_end_line(paragraph));
        open = true;
      }
      const std::string name(head.name);
      const Spot spot = reporter.find("[^" + name + "]");
      definitions_.push_back({name, paragraph, node, nullptr, head.length, 0, 0, spot});
      if (!by_name_.try_emplace(name, definitions_.size() - 1).second) {
        reporter.report(kRepeatedFootnote, spot, {name});
      }
    }
    line_start = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
    line_break = line_start ? node : line_break;
  }
}

Definition* Footnotes::refer(std::string_view name) {
  const auto found = by_name_.find(std::string(name));
  if (found == by_name_.end()) {
    return nullptr;
  }
  Definition& definition = definitions_[found->second];
  if (definition.number == 0) {
    order_.push_back(found->second);
    definition.number = order_.size();
  }
  return &definition;
}

const Definition* Footnotes::numbered(std::size_t number) const {
  return number <= order_.size() ? &definitions_[order_[number - 1]] : nullptr;
}

void Footnotes::report_unused(Reporter& reporter) const {
  for (const Definition& definition : definitions_) {
    const bool first =
        by_name_.at(definition.name) == static_cast<std::size_t>(&definition - definitions_.data());
    if (definition.number == 0 && first) {
      reporter.report(kUnusedFootnote, definition.spot, {definition.name});
    }
  }
}

}  // namespace mingbai::markdown
