// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/content_path.h"

#include <algorithm>

#include "index/base/strings.h"

namespace mingbai::service {
namespace {

constexpr std::size_t kMaxDepth = 32;  // a site has a handful of levels

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f || c == '\\';
}

}  // namespace

ContentPath content_path(std::string_view address) {
  if (address.empty() || address.front() != '/' ||
      std::any_of(address.begin(), address.end(), is_forbidden)) {
    return {PathOutcome::kMalformed, {}};
  }
  address.remove_prefix(1);
  const auto parts = split(address, '/');
  PathOutcome outcome = parts.size() > kMaxDepth ? PathOutcome::kHidden : PathOutcome::kFile;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "..") {
      return {PathOutcome::kMalformed, {}};
    }
    const bool ends_folder = parts[i].empty() && i + 1 == parts.size();
    if (!ends_folder && (parts[i].empty() || parts[i].front() == '.')) {
      outcome = PathOutcome::kHidden;
    }
  }
  if (outcome != PathOutcome::kFile) {
    return {outcome, {}};
  }
  std::string path(address);
  return {outcome, path.empty() || path.back() == '/' ? path + "index.html" : path};
}

}  // namespace mingbai::service
