// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Did you mean": the known name closest to one that does not exist. Looking through all names for
// every mistake would be quadratic on a folder whose links all went wrong, so names are found
// through what is left of them when one character is taken away. The table is made at the first
// question. Thread-safe.

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingbai::site {

class NearNames {
 public:
  explicit NearNames(std::vector<std::string> names) : names_(std::move(names)) {}

  // "" when nothing is close. ASCII case does not count.
  std::string closest(std::string_view word) const;

 private:
  void build() const;

  std::vector<std::string> names_;
  mutable std::once_flag built_;
  mutable std::vector<std::pair<std::uint64_t, std::uint32_t>> stumps_;  // hash, name; sorted
};

}  // namespace mingbai::site
