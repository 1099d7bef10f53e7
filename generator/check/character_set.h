// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Characters of Unicode's basic plane, asked for in constant time. Const after making; thread-safe.

#include <bitset>
#include <cstddef>
#include <string_view>

namespace mingbai::check {

class CharacterSet {
 public:
  explicit CharacterSet(std::u32string_view characters) {
    for (const char32_t c : characters) {
      bits_.set(c);
    }
  }
  bool contains(char32_t c) const { return c < kSize && bits_.test(c); }

 private:
  static constexpr std::size_t kSize = 0x10000;
  std::bitset<kSize> bits_;
};

}  // namespace mingbai::check
