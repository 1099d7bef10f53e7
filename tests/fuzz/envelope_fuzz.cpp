// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands where a sealed page should: it is read as one or not at all, what is read is
// written back as it was, and nothing opens it that did not seal it.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/seal/card_keys.h"
#include "generator/seal/envelope.h"
#include "generator/seal/seal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto envelope = seal::decode(text)) {
    MINGBAI_ASSERT(seal::encode(*envelope) == text);
    const std::string script = seal::script_of("123456789012", *envelope);
    MINGBAI_ASSERT(seal::parse_script(script));
    MINGBAI_ASSERT(!seal::open_with_code(script, "0123456789abcdef"));
  }
  if (const auto script = seal::parse_script(text)) {
    MINGBAI_ASSERT(seal::script_of(script->number, script->envelope) == text);
  }
  if (const auto plain = seal::unpadded(text); plain && plain->size() < 4092) {
    MINGBAI_ASSERT(seal::unpadded(seal::padded(*plain)) == plain);
  }
  if (const auto words = seal::parse_passphrase(text)) {
    MINGBAI_ASSERT(seal::parse_passphrase(seal::spaced_words(*words)) == words);
  }
  (void)seal::parse_secret(text);
  (void)seal::open_own(text, seal::card_keys({std::string(32, 'k')}, text, 0));
  return 0;
}
