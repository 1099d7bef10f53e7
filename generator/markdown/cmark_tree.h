// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// libcmark's syntax tree with an owner, and the few questions that its C interface makes long.
// Nodes live in a scratch arena of the thread that is emptied when its last Tree goes: parsing is a
// third quicker than with malloc. A Tree stays on the thread that made it. Internal to this module.

#include <string_view>

struct cmark_node;

namespace mingbai::markdown {

class Tree {
 public:
  // CommonMark 0.30. Never fails; aborts when memory runs out, as libcmark does.
  explicit Tree(std::string_view text);
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  ~Tree();

  cmark_node* root() const { return root_; }

 private:
  cmark_node* root_ = nullptr;
};

std::string_view literal_of(cmark_node* node);  // "" when the node has none
std::string_view url_of(cmark_node* node);
std::string_view title_of(cmark_node* node);
// In a tight list paragraphs have no <p> of their own (CommonMark 5.3).
bool is_in_tight_list(cmark_node* paragraph);

// Visits `top` and what is below it, without recursion. enter(node) says whether to go on into the
// node; exit(node) follows for every node that was gone into, leaves included.
template <typename Enter, typename Exit>
void traverse(cmark_node* top, const Enter& enter, const Exit& exit);

cmark_node* first_child(cmark_node* node);
cmark_node* next_sibling(cmark_node* node);
cmark_node* parent_of(cmark_node* node);

template <typename Enter, typename Exit>
void traverse(cmark_node* top, const Enter& enter, const Exit& exit) {
  cmark_node* node = top;
  for (;;) {
    const bool into = enter(node);
    cmark_node* child = into ? first_child(node) : nullptr;
    if (child != nullptr) {
      node = child;
      continue;
    }
    if (into) {
      exit(node);
    }
    while (node != top && next_sibling(node) == nullptr) {
      node = parent_of(node);
      exit(node);
    }
    if (node == top) {
      return;
    }
    node = next_sibling(node);
  }
}

}  // namespace mingbai::markdown
