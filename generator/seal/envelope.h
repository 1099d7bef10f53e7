// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of a sealed page, laid out as FORMAT.md says, and the script that carries them on a
// static site. Readers take bytes from anywhere: whatever is wrong gives nothing. Pure;
// thread-safe.

#include <optional>
#include <string>
#include <string_view>

#include "generator/seal/cipher.h"

namespace mingbai::seal {

// The key of the content, locked with another key.
struct Slot {
  std::string nonce;  // kNonceBytes
  std::string key;    // kKeyBytes + kTagBytes
};

struct Envelope {
  Cost cost;
  std::string salt;
  Slot code;
  Slot words;
  std::string mark;   // kMarkBytes: by it the sealer knows a head of its own
  std::string nonce;  // of the body
  std::string body;   // padded content + kTagBytes
};

inline constexpr std::size_t kMarkBytes = 16;

std::string encode(const Envelope& envelope);
// The parts that later ones are bound to, and the ends of them.
std::string fixed_part(const Envelope& envelope);  // signature, cost and salt
std::string head_part(const Envelope& envelope);   // and both slots
std::optional<Envelope> decode(std::string_view bytes);

struct SealedScript {
  std::string number;
  Envelope envelope;
};
// mingbaiSealed("123456789012","BASE64");
std::string script_of(std::string_view number, const Envelope& envelope);
// The whole of `script` and nothing else.
std::optional<SealedScript> parse_script(std::string_view script);

// Text of any length -> a length that many texts have: 4, 8, 16 … KiB with the length itself in
// front.
std::string padded(std::string_view text);
std::optional<std::string> unpadded(std::string_view padded);

}  // namespace mingbai::seal
