// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Directives: `::: name title` … `:::`. Add one by adding a row to the table in directives.cpp.
// Internal to this module. Pure.

#include <cstdint>
#include <string_view>

namespace mingbai::markdown {

enum class DirectiveKind : std::uint8_t {
  kNotice,  // a box with a title
  kSteps,   // gives the ordered lists in it a class of their own
  kNames,   // a list of names that site/ did not treat, which it does before: a mistake
};

struct DirectiveRow {
  std::string_view name;
  std::string_view english;
  DirectiveKind kind;
  std::string_view css_class;
  std::string_view title;  // shown when the author gives none
};

// A fence line: what follows the colons.
struct Fence {
  std::string_view name;   // empty: the end of a directive
  std::string_view title;  // the rest of the line
};

Fence read_fence(std::string_view after_colons);
const DirectiveRow* find_directive(std::string_view name);  // null when there is none
// The known name that may have been meant; the first of the table when none is close.
std::string_view nearest_directive(std::string_view name);

}  // namespace mingbai::markdown
