// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/directives.h"

#include <array>
#include <vector>

#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

constexpr std::array<DirectiveRow, 4> kDirectives{{
    {"提示", "tip", DirectiveKind::kNotice, "notice-tip", "提示"},
    {"注意", "warning", DirectiveKind::kNotice, "notice-warning", "注意"},
    {"步骤", "steps", DirectiveKind::kSteps, "steps", ""},
    {"名单", "names", DirectiveKind::kNames, "", ""},
}};

}  // namespace

Fence read_fence(std::string_view after_colons) {
  const std::string_view rest = trim(after_colons);
  const std::size_t space = rest.find_first_of(" \t");
  const std::size_t wide = rest.find("　");  // the input method's own space
  const std::size_t end = space < wide ? space : wide;
  if (end == std::string_view::npos) {
    return {rest, {}};
  }
  return {rest.substr(0, end), trim(rest.substr(end))};
}

const DirectiveRow* find_directive(std::string_view name) {
  for (const DirectiveRow& row : kDirectives) {
    if (row.name == name || row.english == ascii_lower(name)) {
      return &row;
    }
  }
  return nullptr;
}

std::string_view nearest_directive(std::string_view name) {
  std::vector<std::string_view> names;
  for (const DirectiveRow& row : kDirectives) {
    names.push_back(row.name);
    names.push_back(row.english);
  }
  const std::string_view near = closest(name, names);
  return near.empty() ? kDirectives.front().name : near;
}

}  // namespace mingbai::markdown
