// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/strikes.h"

#include <vector>

#include <cmark.h>

#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/marks.h"

namespace mingbai::markdown {

void Strikes::collect(cmark_node* root) {
  std::vector<const char*> openers;  // of the nodes that we are in; null: none waits
  const auto visit_text = [&](std::string_view text) {
    for (std::size_t at = find_mark(text, 0); at != std::string_view::npos;
         at = find_mark(text, at + kMarkLength)) {
      const bool may_open =
          is_mark(text, at, Mark::kStrikeOpen) || is_mark(text, at, Mark::kStrikeBoth);
      const bool may_close =
          is_mark(text, at, Mark::kStrikeClose) || is_mark(text, at, Mark::kStrikeBoth);
      const char*& opener = openers.back();
      if (may_close && opener != nullptr) {
        roles_[opener] = Role::kOpen;
        roles_[text.data() + at] = Role::kClose;
        opener = nullptr;
      } else if (may_open && opener == nullptr) {
        opener = text.data() + at;
      }
    }
  };
  traverse(
      root,
      [&](cmark_node* node) {
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
          visit_text(literal_of(node));
          return false;
        }
        openers.push_back(nullptr);
        return true;
      },
      [&](cmark_node*) { openers.pop_back(); });
}

Strikes::Role Strikes::role(const char* mark) const {
  const auto found = roles_.find(mark);
  return found == roles_.end() ? Role::kNone : found->second;
}

}  // namespace mingbai::markdown
