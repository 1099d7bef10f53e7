// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers in the fewest bits, highest bit first. The browser's reader (script/bits.js) has the same
// functions by the same names. Not thread-safe.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mingbai::browser {

class BitWriter {
 public:
  void put(std::uint32_t value, unsigned bits);  // the low `bits` of value, at most 32
  // A number in [0, bound): the truncated binary code, no bits at all when bound is 1.
  void put_below(std::uint32_t value, std::uint32_t bound);
  // A number of at least 1: Elias's gamma code, short for small ones.
  void put_gamma(std::uint32_t value);
  // The same with `low` bits apart: for numbers that are seldom below 2^low.
  void put_golomb(std::uint32_t value, unsigned low);
  // Which `members`, ascending, of [0, bound); their number is known to the reader. Binary
  // interpolative coding (Moffat and Stuiver, 2000): what lies in clusters costs little.
  void put_subset(std::span<const std::uint32_t> members, std::uint32_t bound);

  std::size_t size() const { return bits_; }  // in bits
  void append(const BitWriter& other);
  std::string take();  // the last byte filled up with zeros

 private:
  void put_between(std::span<const std::uint32_t> members, std::uint32_t low, std::uint32_t high);

  std::string bytes_;
  std::size_t bits_ = 0;
};

}  // namespace mingbai::browser
