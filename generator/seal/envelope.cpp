// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/envelope.h"

#include <algorithm>
#include <cstdint>

namespace mingbai::seal {
namespace {

constexpr std::string_view kSignature = "MBS1";
constexpr std::string_view kOpening = "mingbaiSealed(\"";
constexpr std::string_view kMiddle = "\",\"";
constexpr std::string_view kClosing = "\");\n";
constexpr std::size_t kNumberDigits = 12;
constexpr std::size_t kLeast = 4096;
constexpr std::size_t kMost = std::size_t{4} << 20U;
constexpr std::size_t kLengthBytes = 4;
// What a page may ask of a reader's machine; more would only make a kiosk stand still.
constexpr std::uint32_t kLeastMemory = 8;
constexpr std::uint32_t kMostMemory = 262144;
constexpr std::uint32_t kMostPasses = 16;

std::string u32(std::uint32_t value) {
  std::string bytes;
  for (unsigned i = 0; i < kLengthBytes; ++i) {
    bytes += static_cast<char>(value >> (8U * i) & 255U);
  }
  return bytes;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  std::string_view take(std::size_t count) {
    const std::string_view part = rest_.substr(0, std::min(count, rest_.size()));
    is_short_ = is_short_ || part.size() < count;
    rest_.remove_prefix(part.size());
    return part;
  }
  std::uint32_t u32() {
    std::uint32_t value = 0;
    const std::string_view bytes = take(kLengthBytes);
    for (std::size_t i = bytes.size(); i-- > 0;) {
      value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return value;
  }
  Slot slot() {
    std::string nonce(take(kNonceBytes));
    return {std::move(nonce), std::string(take(kKeyBytes + kTagBytes))};
  }
  std::string_view rest() const { return rest_; }
  bool is_short() const { return is_short_; }

 private:
  std::string_view rest_;
  bool is_short_ = false;
};

}  // namespace

std::string fixed_part(const Envelope& envelope) {
  return std::string(kSignature) + u32(envelope.cost.memory) + u32(envelope.cost.passes) +
         envelope.salt;
}

std::string head_part(const Envelope& envelope) {
  return fixed_part(envelope) + envelope.code.nonce + envelope.code.key + envelope.words.nonce +
         envelope.words.key;
}

std::string encode(const Envelope& envelope) {
  return head_part(envelope) + envelope.mark + envelope.nonce + envelope.body;
}

std::optional<Envelope> decode(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(kSignature.size()) != kSignature) {
    return std::nullopt;
  }
  Envelope envelope;
  envelope.cost.memory = reader.u32();
  envelope.cost.passes = reader.u32();
  envelope.salt = reader.take(kSaltBytes);
  envelope.code = reader.slot();
  envelope.words = reader.slot();
  envelope.mark = reader.take(kMarkBytes);
  envelope.nonce = reader.take(kNonceBytes);
  envelope.body = reader.rest();
  const std::size_t length = envelope.body.size() - std::min(envelope.body.size(), kTagBytes);
  const bool is_padded = length >= kLeast && length <= kMost && (length & (length - 1)) == 0;
  const Cost& cost = envelope.cost;
  if (reader.is_short() || !is_padded || cost.memory < kLeastMemory || cost.memory > kMostMemory ||
      cost.passes < 1 || cost.passes > kMostPasses) {
    return std::nullopt;
  }
  return envelope;
}

std::string script_of(std::string_view number, const Envelope& envelope) {
  return std::string(kOpening) + std::string(number) + std::string(kMiddle) +
         base64(encode(envelope), Alphabet::kStandard) + std::string(kClosing);
}

std::optional<SealedScript> parse_script(std::string_view script) {
  if (!script.starts_with(kOpening) || !script.ends_with(kClosing) ||
      script.size() < kOpening.size() + kNumberDigits + kMiddle.size() + kClosing.size()) {
    return std::nullopt;
  }
  script.remove_prefix(kOpening.size());
  script.remove_suffix(kClosing.size());
  const std::string_view number = script.substr(0, kNumberDigits);
  script.remove_prefix(kNumberDigits);
  const bool is_number =
      std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || !script.starts_with(kMiddle)) {
    return std::nullopt;
  }
  script.remove_prefix(kMiddle.size());
  const auto bytes = from_base64(script, Alphabet::kStandard);
  auto envelope = bytes ? decode(*bytes) : std::nullopt;
  return envelope ? std::optional(SealedScript{std::string(number), std::move(*envelope)})
                  : std::nullopt;
}

std::string padded(std::string_view text) {
  MINGBAI_ASSERT(text.size() + kLengthBytes <= kMost);
  std::size_t length = kLeast;
  while (length < text.size() + kLengthBytes) {
    length *= 2;
  }
  std::string bytes = u32(static_cast<std::uint32_t>(text.size())) + std::string(text);
  bytes.resize(length, '\0');
  return bytes;
}

std::optional<std::string> unpadded(std::string_view padded) {
  Reader reader(padded);
  const std::uint32_t length = reader.u32();
  std::string text(reader.take(length));
  return reader.is_short() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace mingbai::seal
