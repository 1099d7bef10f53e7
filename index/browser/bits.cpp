// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/bits.h"

#include <bit>
#include <utility>

#include "index/base/error.h"

namespace mingbai::browser {
namespace {

constexpr unsigned kByte = 8;

}  // namespace

void BitWriter::put(std::uint32_t value, unsigned bits) {
  for (unsigned i = bits; i > 0; --i, ++bits_) {
    if (bits_ % kByte == 0) {
      bytes_.push_back('\0');
    }
    const auto bit = static_cast<unsigned char>((value >> (i - 1)) & 1U);
    const auto shift = static_cast<unsigned>(kByte - 1 - bits_ % kByte);
    bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | (bit << shift));
  }
}

void BitWriter::put_below(std::uint32_t value, std::uint32_t bound) {
  MINGBAI_ASSERT(value < bound);
  const auto bits = static_cast<unsigned>(std::bit_width(bound)) - 1;
  const auto spare = static_cast<std::uint32_t>((std::uint64_t{2} << bits) - bound);
  if (value < spare) {
    put(value, bits);
  } else {
    put(value + spare, bits + 1);
  }
}

void BitWriter::put_gamma(std::uint32_t value) {
  MINGBAI_ASSERT(value > 0);
  const auto bits = static_cast<unsigned>(std::bit_width(value));
  put(0, bits - 1);
  put(value, bits);
}

void BitWriter::put_golomb(std::uint32_t value, unsigned low) {
  put_gamma((value >> low) + 1);
  put(value, low);
}

void BitWriter::put_subset(std::span<const std::uint32_t> members, std::uint32_t bound) {
  MINGBAI_ASSERT(members.size() <= bound);
  if (bound > 0) {
    put_between(members, 0, bound - 1);
  }
}

void BitWriter::put_between(std::span<const std::uint32_t> members, std::uint32_t low,
                            std::uint32_t high) {
  const auto count = static_cast<std::uint32_t>(members.size());
  if (count == 0 || count == high - low + 1) {
    return;
  }
  const std::uint32_t middle = count / 2;
  const std::uint32_t least = low + middle;
  const std::uint32_t most = high - (count - 1 - middle);
  put_below(members[middle] - least, most - least + 1);
  if (middle > 0) {
    put_between(members.first(middle), low, members[middle] - 1);
  }
  if (middle + 1 < count) {
    put_between(members.subspan(middle + 1), members[middle] + 1, high);
  }
}

void BitWriter::append(const BitWriter& other) {
  std::size_t left = other.bits_;
  for (const char byte : other.bytes_) {
    const auto bits = static_cast<unsigned>(left < kByte ? left : kByte);
    put(static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) >> (kByte - bits), bits);
    left -= bits;
  }
}

std::string BitWriter::take() {
  bits_ = 0;
  return std::exchange(bytes_, {});
}

}  // namespace mingbai::browser
