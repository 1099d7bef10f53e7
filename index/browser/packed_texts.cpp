// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/packed_texts.h"

#include <array>
#include <cstdint>

#include "index/browser/text_code.h"

namespace mingbai::browser {
namespace {

constexpr std::string_view kCall = "mingbaiPart(\"";
constexpr std::string_view kBetween = "\",\"";
constexpr unsigned kShort = 5;  // symbols that stand for six bits
constexpr std::uint8_t kNone = 0xFF;

// The number of every symbol: see script_file.cpp, which makes them.
constexpr std::array<std::uint8_t, 256> make_numbers() {
  std::array<std::uint8_t, 256> numbers{};
  std::uint8_t next = 0;
  for (std::size_t c = 0; c < numbers.size(); ++c) {
    const bool is_symbol = c != 0 && c < 128 && c != '\n' && c != '\r' && c != '"' && c != '\\';
    numbers[c] = is_symbol ? next++ : kNone;
  }
  return numbers;
}
constexpr auto kNumbers = make_numbers();

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else {  // units of UTF-16: a surrogate gives bytes that are no character, which is no matter
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

}  // namespace

std::optional<std::string> packed_bytes(std::string_view script) {
  if (!script.starts_with(kCall)) {
    return std::nullopt;
  }
  const std::size_t between = script.find(kBetween, kCall.size());
  if (between == script.npos) {
    return std::nullopt;
  }
  std::string bytes;
  std::uint32_t held = 0;
  unsigned count = 0;
  for (const char c : script.substr(between + kBetween.size())) {
    const std::uint8_t number = kNumbers[static_cast<unsigned char>(c)];
    if (number == kNone) {
      break;  // the quote at the end
    }
    const bool is_short = number < kShort;
    held = (held << (is_short ? 6U : 7U)) | (is_short ? number : number + kShort);
    count += is_short ? 6 : 7;
    while (count >= 8) {
      count -= 8;
      bytes += static_cast<char>((held >> count) & 0xFFU);
      held &= (1U << count) - 1;
    }
  }
  return bytes;
}

std::string coded_texts(std::string_view coded) {
  constexpr std::size_t kHanPages = 0x9F - 0x4E + 1;
  constexpr std::array<char32_t, 4> kOtherPages = {0x00, 0x20, 0x30, 0xFF};
  const std::u32string_view single = single_byte_characters();
  std::string out;
  const auto byte = [&](std::size_t at) -> char32_t {
    return at < coded.size() ? static_cast<unsigned char>(coded[at]) : 0U;
  };
  for (std::size_t at = 0; at < coded.size();) {
    const std::size_t lead = byte(at++);
    if (lead == 0) {
      out += '\n';
    } else if (lead <= single.size()) {
      append_utf8(out, single[lead - 1]);
    } else if (const std::size_t page = lead - single.size() - 1; page < kHanPages) {
      append_utf8(out, (0x4E + static_cast<char32_t>(page)) << 8U | byte(at++));
    } else if (page < kHanPages + kOtherPages.size()) {
      append_utf8(out, kOtherPages[page - kHanPages] << 8U | byte(at++));
    } else {
      append_utf8(out, byte(at) << 8U | byte(at + 1));
      at += 2;
    }
  }
  return out;
}

}  // namespace mingbai::browser
