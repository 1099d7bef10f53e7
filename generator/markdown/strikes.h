// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which "~~" make strikethrough: an opening and a closing one in texts of the same parent. Found in
// one walk before writing, so that openers without partner cost nothing. Internal.

#include <unordered_map>

struct cmark_node;

namespace mingbai::markdown {

class Strikes {
 public:
  enum class Role { kNone, kOpen, kClose };

  void collect(cmark_node* root);
  // Of the mark at this byte of a text node's literal.
  Role role(const char* mark) const;

 private:
  std::unordered_map<const char*, Role> roles_;
};

}  // namespace mingbai::markdown
