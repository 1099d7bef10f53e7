// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/card_keys.h"

#include <algorithm>
#include <cstdint>

#include "generator/model/passphrase.h"
#include "generator/seal/cipher.h"
#include "index/base/strings.h"

namespace mingbai::seal {
namespace {

constexpr std::string_view kSecretSignature = "mingbai seal secret v1";
constexpr std::size_t kNumberDigits = 12;
constexpr std::size_t kCodeBytes = 16;
constexpr std::size_t kHanBytes = 3;  // every character of the tables has three bytes in UTF-8

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) {
    value = value << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

std::string number_of(std::uint64_t chance) {
  constexpr std::uint64_t kNumbers = 1'000'000'000'000;
  std::string digits = std::to_string(chance % kNumbers);
  digits.insert(0, kNumberDigits - digits.size(), '0');
  return digits;
}

std::string_view character(std::string_view table, std::uint64_t index) {
  return table.substr((index % model::kPassphraseCharacters) * kHanBytes, kHanBytes);
}

std::string passphrase_of(std::uint64_t chance) {
  std::string words;
  for (std::size_t i = 0; i < model::kPassphraseWords; ++i) {
    words += character(model::kPassphraseFirst, chance);
    words += character(model::kPassphraseSecond, chance >> 6U);
    chance >>= 12U;
  }
  return words;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

Secret new_secret() {
  return {random_bytes(kKeyBytes)};
}

std::string secret_text(const Secret& secret) {
  std::string text = std::string(kSecretSignature) + "\n";
  for (const char byte : secret.bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    text += kDigits[value >> 4U];
    text += kDigits[value & 15U];
  }
  return text + "\n";
}

std::optional<Secret> parse_secret(std::string_view text) {
  const auto lines = split_lines(text);
  if (lines.size() < 2 || trim(lines[0]) != kSecretSignature) {
    return std::nullopt;
  }
  const std::string_view digits = trim(lines[1]);
  if (digits.size() != 2 * kKeyBytes) {
    return std::nullopt;
  }
  Secret secret;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = hex_digit(digits[i]);
    const int low = hex_digit(digits[i + 1]);
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    secret.bytes += static_cast<char>(high * 16 + low);
  }
  return secret;
}

CardKeys card_keys(const Secret& secret, std::string_view household, int renewals) {
  const auto derive = [&](std::string_view purpose, std::size_t length) {
    std::string message("mingbai card v1");
    for (const std::string_view part : {purpose, household}) {
      message += '\0';
      message += part;
    }
    message += '\0' + std::to_string(renewals);
    return keyed_hash(secret.bytes, message, length);
  };
  CardKeys keys;
  keys.number = number_of(little_endian(derive("number", kKeyBytes)));
  keys.code = derive("code", kCodeBytes);
  keys.passphrase = passphrase_of(little_endian(derive("words", kKeyBytes)));
  keys.salt = derive("salt", kSaltBytes);
  keys.content = derive("content", kKeyBytes);
  keys.maker = derive("maker", kKeyBytes);
  return keys;
}

std::string sealed_path(std::string_view number) {
  return std::string(kCardsFolder) + "/" + std::string(number.substr(0, 2)) + "/" +
         std::string(number) + ".js";
}

std::string code_address(const CardKeys& keys) {
  return std::string(kCardsFolder) + "/index.html#" + keys.number + "." +
         base64(keys.code, Alphabet::kAddress);
}

std::string grouped_number(std::string_view number) {
  std::string text;
  for (std::size_t i = 0; i < number.size(); ++i) {
    text += (i > 0 && i % 4 == 0 ? " " : "") + std::string(1, number[i]);
  }
  return text;
}

std::string spaced_words(std::string_view passphrase) {
  std::string text;
  for (std::size_t i = 0; i < passphrase.size(); i += 2 * kHanBytes) {
    text += (i > 0 ? " " : "") + std::string(passphrase.substr(i, 2 * kHanBytes));
  }
  return text;
}

std::optional<std::string> parse_passphrase(std::string_view text) {
  std::string words;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view one = text.substr(at, utf8_length(text, at));
    at += one.size();
    const std::string_view table =
        count % 2 == 0 ? model::kPassphraseFirst : model::kPassphraseSecond;
    const std::size_t found = one.size() == kHanBytes ? table.find(one) : table.npos;
    if (found != table.npos && found % kHanBytes == 0) {
      words += one;
      ++count;
    } else if (!trim(one).empty() && one != "，" && one != "、" && one != "," && one != "-") {
      return std::nullopt;
    }
  }
  return count == 2 * model::kPassphraseWords ? std::optional(words) : std::nullopt;
}

}  // namespace mingbai::seal
