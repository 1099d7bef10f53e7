// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two hashes: content_hash (XXH3-128) to see that something changed, fingerprint (BLAKE2b-256)
// where somebody could profit from a collision: asset names and release manifests. Thread-safe.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai {

struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend bool operator==(const ContentHash&, const ContentHash&) = default;
  friend auto operator<=>(const ContentHash&, const ContentHash&) = default;
  std::string hex() const;  // 32 lower-case digits
};

ContentHash content_hash(std::string_view bytes);
std::string fingerprint(std::string_view bytes);  // 64 lower-case hexadecimal digits

}  // namespace mingbai
