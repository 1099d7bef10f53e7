// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The version of the program, as CMakeLists.txt says it.

#include <string_view>

namespace mingbai {

std::string_view program_version();  // 0.1.0

}  // namespace mingbai
