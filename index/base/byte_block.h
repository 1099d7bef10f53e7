// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sixteen bytes looked at together, for passes over whole texts that mostly find nothing. The
// vector extension of GCC and Clang, since loops over bytes are not turned into it well: comparing
// block with a byte costs one instruction for all sixteen. Pure.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace mingbai {

using ByteBlock [[gnu::vector_size(16)]] = unsigned char;
// Every byte 0 or all ones.
using ByteMask = decltype(std::declval<ByteBlock>() == std::declval<ByteBlock>());

inline constexpr std::size_t kByteBlock = sizeof(ByteBlock);

inline ByteBlock load_block(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

inline bool any_of(ByteMask mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace mingbai
