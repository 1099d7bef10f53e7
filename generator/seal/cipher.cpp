// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/cipher.h"

#include <sodium.h>

#include "index/base/language.h"

namespace mingbai::seal {
namespace {

static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kSaltBytes == crypto_pwhash_argon2id_SALTBYTES);

void start() {
  static const bool started = sodium_init() >= 0;
  MINGBAI_ASSERT(started);
}

const unsigned char* in(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

int variant(Alphabet alphabet) {
  return alphabet == Alphabet::kAddress ? sodium_base64_VARIANT_URLSAFE_NO_PADDING
                                        : sodium_base64_VARIANT_ORIGINAL;
}

}  // namespace

std::string random_bytes(std::size_t count) {
  start();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

std::string keyed_hash(std::string_view key, std::string_view message, std::size_t length) {
  MINGBAI_ASSERT(key.size() == kKeyBytes && length >= crypto_generichash_BYTES_MIN &&
                 length <= crypto_generichash_BYTES_MAX);
  start();
  std::string hash(length, '\0');
  crypto_generichash(out(hash), length, in(message), message.size(), in(key), key.size());
  return hash;
}

Result<std::string> slow_key(std::string_view passphrase, std::string_view salt, Cost cost) {
  MINGBAI_ASSERT(salt.size() == kSaltBytes);
  start();
  std::string key(kKeyBytes, '\0');
  constexpr std::size_t kKibibyte = 1024;
  if (crypto_pwhash(out(key), key.size(), passphrase.data(), passphrase.size(), in(salt),
                    cost.passes, cost.memory * kKibibyte, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorCode::kTooLarge, say({"内存不够，算不出五个词的钥匙",
                                           "not enough memory for the key of the words"}));
  }
  return key;
}

std::string encrypt(std::string_view key, std::string_view nonce, std::string_view text,
                    std::string_view associated) {
  MINGBAI_ASSERT(key.size() == kKeyBytes && nonce.size() == kNonceBytes);
  start();
  std::string sealed(text.size() + kTagBytes, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed), nullptr, in(text), text.size(),
                                             in(associated), associated.size(), nullptr, in(nonce),
                                             in(key));
  return sealed;
}

std::optional<std::string> decrypt(std::string_view key, std::string_view nonce,
                                   std::string_view sealed, std::string_view associated) {
  if (key.size() != kKeyBytes || nonce.size() != kNonceBytes || sealed.size() < kTagBytes) {
    return std::nullopt;
  }
  start();
  std::string text(sealed.size() - kTagBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(text), nullptr, nullptr, in(sealed),
                                                 sealed.size(), in(associated), associated.size(),
                                                 in(nonce), in(key)) != 0) {
    return std::nullopt;
  }
  return text;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string base64(std::string_view bytes, Alphabet alphabet) {
  start();
  std::string text(sodium_base64_encoded_len(bytes.size(), variant(alphabet)), '\0');
  sodium_bin2base64(text.data(), text.size(), in(bytes), bytes.size(), variant(alphabet));
  text.pop_back();  // the terminating zero
  return text;
}

std::optional<std::string> from_base64(std::string_view text, Alphabet alphabet) {
  start();
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(out(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                        variant(alphabet)) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(length);
  // The library takes some bytes beyond ASCII for letters.
  return base64(bytes, alphabet) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace mingbai::seal
