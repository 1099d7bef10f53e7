// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/seal.h"

#include <charconv>

#include "generator/seal/envelope.h"
#include "index/base/strings.h"

namespace mingbai::seal {
namespace {

constexpr std::string_view kTextSignature = "mingbai card v1 ";  // then the day, then the page

// What a slot or the body is bound to: moved to another number or place it no longer opens.
std::string bound_to(std::string_view part, std::string_view number, std::string_view purpose) {
  return std::string(part) + std::string(number) + std::string(purpose);
}

// A code has 16 bytes and a cipher wants 32.
std::string key_of_code(std::string_view code, std::string_view salt) {
  std::string key(code);
  key.resize(kKeyBytes, '\0');
  return keyed_hash(key, std::string("mingbai code v1") + std::string(salt), kKeyBytes);
}

// A nonce that follows from all that it is used with: the same text has the same bytes, two texts
// never share one.
std::string nonce_for(const CardKeys& keys, std::string_view associated, std::string_view text) {
  return keyed_hash(keys.maker, "nonce" + std::string(associated) + std::string(text), kNonceBytes);
}

std::string mark_of(const CardKeys& keys, const Envelope& envelope) {
  return keyed_hash(keys.maker, "mark" + head_part(envelope) + keys.number, kMarkBytes);
}

Slot locked(const CardKeys& keys, std::string_view key, const std::string& associated) {
  std::string nonce = nonce_for(keys, associated, keys.content);
  std::string sealed = encrypt(key, nonce, keys.content, associated);
  return {std::move(nonce), std::move(sealed)};
}

bool is_own(const SealedScript& script, const CardKeys& keys) {
  return script.number == keys.number && script.envelope.salt == keys.salt &&
         equal_in_constant_time(script.envelope.mark, mark_of(keys, script.envelope));
}

Result<Envelope> head_for(const CardKeys& keys, std::string_view standing, Cost cost) {
  if (auto before = parse_script(standing);
      before && is_own(*before, keys) && before->envelope.cost == cost) {
    return std::move(before->envelope);
  }
  Envelope envelope;
  envelope.cost = cost;
  envelope.salt = keys.salt;
  const std::string fixed = fixed_part(envelope);
  envelope.code =
      locked(keys, key_of_code(keys.code, keys.salt), bound_to(fixed, keys.number, "code"));
  const auto key = slow_key(keys.passphrase, keys.salt, cost);
  if (!key) {
    return fail(key.error());
  }
  envelope.words = locked(keys, *key, bound_to(fixed, keys.number, "words"));
  envelope.mark = mark_of(keys, envelope);
  return envelope;
}

std::string body_binding(const SealedScript& script) {
  return bound_to(head_part(script.envelope), script.number, "page");
}

std::optional<OpenedPage> parse_text(std::string_view text) {
  if (!text.starts_with(kTextSignature)) {
    return std::nullopt;
  }
  text.remove_prefix(kTextSignature.size());
  const std::size_t end = text.find('\n');
  OpenedPage opened;
  const auto [rest, error] =
      std::from_chars(text.data(), text.data() + std::min(end, text.size()), opened.day);
  if (end == text.npos || error != std::errc() || rest != text.data() + end) {
    return std::nullopt;
  }
  opened.html = text.substr(end + 1);
  return opened;
}

std::optional<OpenedPage> open_body(const SealedScript& script, std::string_view content_key) {
  const auto bytes =
      decrypt(content_key, script.envelope.nonce, script.envelope.body, body_binding(script));
  const auto text = bytes ? unpadded(*bytes) : std::nullopt;
  return text ? parse_text(*text) : std::nullopt;
}

std::optional<OpenedPage> open_slot(const SealedScript& script, const Slot& slot,
                                    std::string_view key, std::string_view purpose) {
  const auto content = decrypt(key, slot.nonce, slot.key,
                               bound_to(fixed_part(script.envelope), script.number, purpose));
  return content ? open_body(script, *content) : std::nullopt;
}

}  // namespace

Result<SealedPage> seal(const render::HouseholdPage& page, std::int32_t day, const CardKeys& keys,
                        std::string_view standing, Cost cost) {
  auto head = head_for(keys, standing, cost);
  if (!head) {
    return fail(head.error());
  }
  SealedScript script{keys.number, std::move(*head)};
  const std::string text =
      padded(std::string(kTextSignature) + std::to_string(day) + "\n" + page.bytes());
  const std::string binding = body_binding(script);
  script.envelope.nonce = nonce_for(keys, binding, text);
  script.envelope.body = encrypt(keys.content, script.envelope.nonce, text, binding);
  return SealedPage(sealed_path(keys.number), script_of(keys.number, script.envelope));
}

std::optional<OpenedPage> open_with_code(std::string_view script, std::string_view code) {
  const auto sealed = parse_script(script);
  return sealed && code.size() <= kKeyBytes
             ? open_slot(*sealed, sealed->envelope.code, key_of_code(code, sealed->envelope.salt),
                         "code")
             : std::nullopt;
}

std::optional<OpenedPage> open_with_words(std::string_view script, std::string_view passphrase) {
  const auto sealed = parse_script(script);
  if (!sealed) {
    return std::nullopt;
  }
  const auto key = slow_key(passphrase, sealed->envelope.salt, sealed->envelope.cost);
  return key ? open_slot(*sealed, sealed->envelope.words, *key, "words") : std::nullopt;
}

std::optional<OpenedPage> open_own(std::string_view script, const CardKeys& keys) {
  const auto sealed = parse_script(script);
  return sealed && is_own(*sealed, keys) ? open_body(*sealed, keys.content) : std::nullopt;
}

}  // namespace mingbai::seal
