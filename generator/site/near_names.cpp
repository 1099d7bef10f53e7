// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/near_names.h"

#include <algorithm>

#include "index/base/hash.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

constexpr std::size_t kLongestName = 64;  // bytes; longer names are not offered
constexpr std::size_t kMostPerStump =
    16;  // of names that differ in one place only, such as numbers

// The word itself and the word without each of its characters.
template <typename Take>
void for_each_stump(std::string_view word, const Take& take) {
  take(content_hash(word).low);
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t length = utf8_length(word, i);
    std::string stump(word.substr(0, i));
    stump += word.substr(i + length);
    take(content_hash(stump).low);
    i += length;
  }
}

}  // namespace

void NearNames::build() const {
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (names_[i].size() <= kLongestName) {
      for_each_stump(ascii_lower(names_[i]),
                     [&](std::uint64_t hash) { stumps_.emplace_back(hash, i); });
    }
  }
  std::sort(stumps_.begin(), stumps_.end());
}

std::string NearNames::closest(std::string_view word) const {
  if (word.empty() || word.size() > kLongestName) {
    return {};
  }
  std::call_once(built_, [this] { build(); });
  std::vector<std::uint32_t> found;
  for_each_stump(ascii_lower(word), [&](std::uint64_t hash) {
    auto at = std::lower_bound(stumps_.begin(), stumps_.end(), std::pair(hash, std::uint32_t{0}));
    for (std::size_t n = 0; n < kMostPerStump && at != stumps_.end() && at->first == hash; ++n) {
      found.push_back((at++)->second);
    }
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<std::string_view> candidates;
  for (const std::uint32_t i : found) {
    if (ascii_lower(names_[i]) == ascii_lower(word)) {
      return names_[i];
    }
    candidates.push_back(names_[i]);
  }
  return std::string(mingbai::closest(word, candidates));
}

}  // namespace mingbai::site
