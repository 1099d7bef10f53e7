// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/hash.h"

#include <array>

#include <sodium.h>
#include <xxhash.h>

#include "index/base/error.h"

namespace mingbai {
namespace {

std::string hex_of(const unsigned char* bytes, std::size_t count) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(count * 2);
  for (std::size_t i = 0; i < count; ++i) {
    out += kDigits[bytes[i] >> 4U];
    out += kDigits[bytes[i] & 15U];
  }
  return out;
}

}  // namespace

std::string ContentHash::hex() const {
  std::array<unsigned char, 16> bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<unsigned char>(high >> (56 - 8 * i));
    bytes[i + 8] = static_cast<unsigned char>(low >> (56 - 8 * i));
  }
  return hex_of(bytes.data(), bytes.size());
}

ContentHash content_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::string fingerprint(std::string_view bytes) {
  static const bool ready = sodium_init() >= 0;
  MINGBAI_ASSERT(ready);
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  return hex_of(digest.data(), digest.size());
}

}  // namespace mingbai
