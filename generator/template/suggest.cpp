// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/suggest.h"

#include "index/base/strings.h"

namespace mingbai::templates {

std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t kMost = 12;
  const std::string_view meant = closest(word, candidates);
  if (!meant.empty()) {
    return std::string(meant);
  }
  std::string out;
  for (std::size_t i = 0; i < candidates.size() && i < kMost; ++i) {
    out += i == 0 ? "" : "、";
    out += candidates[i];
  }
  return out.empty() ? "–" : out + (candidates.size() > kMost ? " …" : "");
}

}  // namespace mingbai::templates
