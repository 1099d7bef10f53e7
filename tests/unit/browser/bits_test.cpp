// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/bits.h"

#include <bitset>
#include <vector>

#include <doctest/doctest.h>

namespace mingbai::browser {
namespace {

std::string shown(BitWriter& writer) {
  const std::size_t size = writer.size();
  std::string out;
  for (const char byte : writer.take()) {
    out += std::bitset<8>(static_cast<unsigned char>(byte)).to_string();
  }
  return out.substr(0, size);
}

std::string subset(const std::vector<std::uint32_t>& members, std::uint32_t bound) {
  BitWriter writer;
  writer.put_subset(members, bound);
  return shown(writer);
}

TEST_CASE("位：截短的二进制码，界为一时不占位") {
  BitWriter writer;
  writer.put_below(0, 1);
  CHECK(writer.size() == 0);
  for (std::uint32_t value = 0; value < 5; ++value) {
    writer.put_below(value, 5);
  }
  CHECK(shown(writer) ==
        "00"
        "01"
        "10"
        "110"
        "111");
}

TEST_CASE("位：伽马码，小数短") {
  BitWriter writer;
  writer.put_gamma(1);
  writer.put_gamma(2);
  writer.put_gamma(5);
  CHECK(shown(writer) ==
        "1"
        "010"
        "00101");
  writer.put_golomb(9, 2);  // 9 = 2 * 4 + 1
  CHECK(shown(writer) ==
        "011"
        "01");
}

TEST_CASE("位：子集，全员和空集不占位") {
  CHECK(subset({}, 9).empty());
  CHECK(subset({0, 1, 2, 3}, 4).empty());
  CHECK(subset({3}, 8) == "011");
  // The middle one, 1 of [1, 6], then one of [0, 0], then one of [2, 7].
  CHECK(subset({0, 1, 4}, 8) ==
        "00"
        "100");
}

TEST_CASE("位：接在另一串后面，不论从哪一位起") {
  BitWriter whole;
  BitWriter part;
  whole.put(1, 1);
  part.put(0x155, 9);
  whole.append(part);
  CHECK(shown(whole) ==
        "1"
        "101010101");
}

}  // namespace
}  // namespace mingbai::browser
