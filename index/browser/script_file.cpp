// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/script_file.h"

#include <array>

#include <zlib.h>

#include "index/base/error.h"
#include "index/base/hash.h"

namespace mingbai::browser {
namespace {

// What a string literal cannot hold, and the zero that some programs take for an end.
constexpr std::string_view kForbidden("\0\n\r\"\\", 5);
constexpr unsigned kShort = 5;  // 128 - 123: so many symbols have six bits

constexpr std::string_view kKeyDigits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kHashBytes = 5;
constexpr unsigned kDigitBits = 5;

constexpr std::array<char, 123> make_symbols() {
  std::array<char, 123> symbols{};
  std::size_t next = 0;
  for (int c = 0; c < 128; ++c) {
    if (kForbidden.find(static_cast<char>(c)) == std::string_view::npos) {
      symbols[next++] = static_cast<char>(c);
    }
  }
  return symbols;
}
constexpr auto kSymbols = make_symbols();

}  // namespace

std::string ascii_of(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 8 / 7 + 2);
  std::uint32_t held = 0;  // bits not yet written, the next one highest
  unsigned count = 0;
  const auto put_symbol = [&] {
    const std::uint32_t six = (held >> (count - 6)) & 0x3FU;
    out.push_back(kSymbols[six < kShort ? six : ((held >> (count - 7)) & 0x7FU) - kShort]);
    count -= six < kShort ? 6 : 7;
    held &= (1U << count) - 1;
  };
  for (const char byte : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(byte);
    count += 8;
    while (count >= 7) {
      put_symbol();
    }
  }
  if (count > 0) {  // filled up with zeros, too few for a reader to take them for a byte
    held <<= 7U - count;
    count = 7;
    put_symbol();
  }
  return out;
}

std::string deflated(std::string_view bytes) {
  constexpr int kRaw = -15;
  constexpr int kMemoryLevel = 9;
  z_stream stream{};
  const int opened =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRaw, kMemoryLevel, Z_DEFAULT_STRATEGY);
  MINGBAI_ASSERT(opened == Z_OK);  // the arguments are right, so memory is out
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = deflate(&stream, Z_FINISH);
  MINGBAI_ASSERT(status == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string hash_of(std::string_view bytes) {
  const std::uint64_t hash = content_hash(bytes).high;
  std::string out;
  for (unsigned shift = 56; out.size() < kHashBytes; shift -= 8) {
    out.push_back(static_cast<char>((hash >> shift) & 0xFFU));
  }
  return out;
}

bool is_key_digit(char c) {
  return kKeyDigits.find(c) != std::string_view::npos;
}

std::string key_of(std::string_view five_bytes) {
  std::uint64_t bits = 0;
  for (const char byte : five_bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(byte);
  }
  std::string key;
  for (unsigned shift = kKeyLength * kDigitBits; shift > 0; shift -= kDigitBits) {
    key.push_back(kKeyDigits[(bits >> (shift - kDigitBits)) & 31U]);
  }
  return key;
}

File script_file(std::string_view key, std::string_view bytes) {
  std::string text("mingbaiPart(\"");
  text.append(key).append("\",\"").append(ascii_of(bytes)).append("\")\n");
  return {std::string(key) + ".js", std::move(text)};
}

File hashed_script_file(std::string_view bytes) {
  return script_file(key_of(hash_of(bytes)), bytes);
}

}  // namespace mingbai::browser
