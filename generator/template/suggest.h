// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an author may have meant: for the advice under "there is no …".

#include <string>
#include <string_view>
#include <vector>

namespace mingbai::templates {

// The candidate that is close to `word`; when none is, the first few of them, "a、b、c …".
std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace mingbai::templates
