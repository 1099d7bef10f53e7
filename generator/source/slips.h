// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Slips of the hand in front matter that YAML either refuses with an unhelpful message or takes for
// something else. Each is reported with its place and mended in a copy. Pure; thread-safe.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/source/mistakes.h"
#include "generator/source/schema.h"
#include "generator/source/yaml.h"

namespace mingbai::source {

struct SlipInput {
  std::string_view text;
  int first_line = 1;
};

struct Mended {
  std::optional<std::string> text;  // when anything was mended
  std::vector<ColumnShift> shifts;
};

// 标题：甲 | 标题:甲 | a tab at the start | 标题: 甲: 乙 | 标题: [甲]乙 | 标题: *甲
Mended mend_slips(const SlipInput& input, std::span<const FieldName> names, Mistakes& mistakes);

}  // namespace mingbai::source
