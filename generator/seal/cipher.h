// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The door to libsodium's secret-key functions: keyed BLAKE2b (RFC 7693), Argon2id (RFC 9106) and
// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). Keys, nonces and texts are bytes. Thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/base/error.h"

namespace mingbai::seal {

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kTagBytes = 16;  // what encrypt() adds

// What guessing one passphrase costs. The page must find the memory too, on an old kiosk.
struct Cost {
  std::uint32_t memory = 65536;  // KiB
  std::uint32_t passes = 3;
  friend bool operator==(const Cost&, const Cost&) = default;
};

// From the system's random source. Only a new secret is made of chance; everything else follows
// from it, so that the same card has the same bytes.
std::string random_bytes(std::size_t count);

// `key` has kKeyBytes; `length` from 16 to 64.
std::string keyed_hash(std::string_view key, std::string_view message, std::size_t length);

// Argon2id 1.3, one lane -> kKeyBytes. Fails when there is no memory.
Result<std::string> slow_key(std::string_view passphrase, std::string_view salt, Cost cost);

std::string encrypt(std::string_view key, std::string_view nonce, std::string_view text,
                    std::string_view associated);
// Nothing when key, text or associated bytes are not those of encrypt().
std::optional<std::string> decrypt(std::string_view key, std::string_view nonce,
                                   std::string_view sealed, std::string_view associated);

bool equal_in_constant_time(std::string_view a, std::string_view b);

enum class Alphabet : std::uint8_t { kStandard, kAddress };  // of RFC 4648, 4 and, unpadded, 5
std::string base64(std::string_view bytes, Alphabet alphabet);
// Nothing but what base64() writes.
std::optional<std::string> from_base64(std::string_view text, Alphabet alphabet);

}  // namespace mingbai::seal
