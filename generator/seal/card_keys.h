// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What opens the page of one household, all derived from the site's secret: the same card has the
// same number, code and words however often it is printed, and a renewed card has others. Values;
// thread-safe.
//
// The secret stands in private/seal.key: first line "mingbai seal secret v1", second line 64
// hexadecimal digits. Who has it opens every page; without it no card can be printed again.

#include <optional>
#include <string>
#include <string_view>

#include "index/base/error.h"

namespace mingbai::seal {

struct Secret {
  std::string bytes;  // kKeyBytes
};

Secret new_secret();  // of chance
std::string secret_text(const Secret& secret);
std::optional<Secret> parse_secret(std::string_view text);

struct CardKeys {
  std::string number;      // 查询号: 12 digits by chance, which say nothing of the household
  std::string code;        // 16 bytes, in the QR code only
  std::string passphrase;  // 10 characters: five words, see model/passphrase.h
  std::string salt;        // of the passphrase
  std::string content;     // the key of what is sealed
  std::string maker;       // the key of the maker's mark
};

// `renewals`: how often this household's card was replaced. Two households have the same number
// once in a million millions; who seals a ledger looks.
CardKeys card_keys(const Secret& secret, std::string_view household, int renewals);

// Below the site's root, where the sealed page stands: cards/12/123456789012.js
std::string sealed_path(std::string_view number);
// What the QR code says after the site's address: cards/index.html#123456789012.CODE
std::string code_address(const CardKeys& keys);

std::string grouped_number(std::string_view number);    // 1234 5678 9012
std::string spaced_words(std::string_view passphrase);  // 红马 大山 新桥 白云 老井

// Five words as somebody wrote them, with spaces or signs between -> ten characters; nothing when
// they are not ten characters of the tables.
std::optional<std::string> parse_passphrase(std::string_view text);

inline constexpr std::string_view kCardsFolder = "cards";

}  // namespace mingbai::seal
