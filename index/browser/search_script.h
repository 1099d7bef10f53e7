// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace mingbai::browser {

// The scripts of script/ as they are served: the one that a page loads, and those that it loads
// when a question needs them.
struct SearchScript {
  std::string_view name;  // search.js
  std::string_view text;
};
std::span<const SearchScript> search_scripts();

// node/answer_questions.js, which runs the same scripts without a page.
std::string_view node_script();

}  // namespace mingbai::browser
