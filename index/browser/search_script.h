// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mingbai::browser {

// The parts of script/ in one, as it is served.
std::string_view search_script_text();

}  // namespace mingbai::browser
