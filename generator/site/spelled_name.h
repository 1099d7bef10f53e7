// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 健康扶贫 -> jiankangfupin: a name as a part of an address; letters and digits stay, the rest
// goes.

#include <string>
#include <string_view>

#include "index/text/pinyin.h"

namespace mingbai::site {

std::string spelled_name(const text::Pinyin& pinyin, std::string_view name);

}  // namespace mingbai::site
