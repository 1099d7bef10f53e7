// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/card_keys.h"

#include <set>

#include <doctest/doctest.h>

#include "generator/model/passphrase.h"
#include "index/base/strings.h"

using namespace mingbai;
using namespace mingbai::seal;

namespace {

Secret test_secret() {
  return {std::string(32, '\x01')};
}

}  // namespace

TEST_CASE("词表：每张 64 个字，没有重复，每个字三字节") {
  for (const std::string_view table : {model::kPassphraseFirst, model::kPassphraseSecond}) {
    CHECK(table.size() == 3 * model::kPassphraseCharacters);
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at < table.size(); at += 3) {
      CHECK(utf8_length(table, at) == 3);
      seen.insert(table.substr(at, 3));
    }
    CHECK(seen.size() == model::kPassphraseCharacters);
  }
}

TEST_CASE("密钥文件：写出来读回来一样，损坏的不认") {
  const std::string text = secret_text(test_secret());
  REQUIRE(parse_secret(text));
  CHECK(parse_secret(text)->bytes == test_secret().bytes);
  CHECK(parse_secret(replace_all(text, "\n", "\r\n"))->bytes == test_secret().bytes);
  CHECK_FALSE(parse_secret(""));
  CHECK_FALSE(parse_secret("mingbai seal secret v1\n"));
  CHECK_FALSE(parse_secret("mingbai seal secret v2\n" + text.substr(text.find('\n') + 1)));
  CHECK_FALSE(parse_secret(text.substr(0, text.size() - 2)));
  CHECK_FALSE(parse_secret(replace_all(text, "0101", "01x1")));
  CHECK(new_secret().bytes.size() == 32);
  CHECK(new_secret().bytes != new_secret().bytes);
}

TEST_CASE("一户的钥匙：同一户同一张卡总是一样，换了卡、别的户、别的密钥全不一样") {
  const CardKeys keys = card_keys(test_secret(), "0042", 0);
  CHECK(keys.number.size() == 12);
  CHECK(keys.number.find_first_not_of("0123456789") == keys.number.npos);
  CHECK(keys.code.size() == 16);
  CHECK(keys.passphrase.size() == 30);
  CHECK(card_keys(test_secret(), "0042", 0).passphrase == keys.passphrase);
  const CardKeys others[] = {
      card_keys(test_secret(), "0042", 1), card_keys(test_secret(), "0043", 0),
      card_keys(test_secret(), "00420", 0), card_keys({std::string(32, '\x02')}, "0042", 0)};
  for (const CardKeys& other : others) {
    CHECK(other.number != keys.number);
    CHECK(other.code != keys.code);
    CHECK(other.passphrase != keys.passphrase);
    CHECK(other.salt != keys.salt);
    CHECK(other.content != keys.content);
  }
  CHECK(keys.content != keys.maker);
}

TEST_CASE("一户的钥匙：户号和换卡次数不会串") {
  // “1” renewed 11 times and “11” renewed once are two cards.
  CHECK(card_keys(test_secret(), "1", 11).code != card_keys(test_secret(), "11", 1).code);
  CHECK(card_keys(test_secret(), std::string("1\0001", 3), 0).code !=
        card_keys(test_secret(), "1", 1).code);
}

TEST_CASE("地址：文件名只有查询号，码在井号后面，服务器收不到") {
  const CardKeys keys = card_keys(test_secret(), "0042", 0);
  CHECK(sealed_path("123456789012") == "cards/12/123456789012.js");
  const std::string address = code_address(keys);
  CHECK(address.starts_with("cards/index.html#" + keys.number + "."));
  CHECK(address.size() == std::string("cards/index.html#").size() + 12 + 1 + 22);
  CHECK(grouped_number("123456789012") == "1234 5678 9012");
}

TEST_CASE("五个词：印出来的、连着写的、带标点的都认；不在词表里的不认") {
  const CardKeys keys = card_keys(test_secret(), "0042", 0);
  const std::string shown = spaced_words(keys.passphrase);
  CHECK(shown.size() == 34);
  CHECK(parse_passphrase(shown) == keys.passphrase);
  CHECK(parse_passphrase(keys.passphrase) == keys.passphrase);
  CHECK(parse_passphrase(replace_all(shown, " ", "，")) == keys.passphrase);
  CHECK(parse_passphrase(replace_all(shown, " ", "　")) == keys.passphrase);
  CHECK_FALSE(parse_passphrase(""));
  CHECK_FALSE(parse_passphrase(shown.substr(0, 27)));
  CHECK_FALSE(parse_passphrase(shown + "红马"));
  CHECK_FALSE(parse_passphrase(replace_all(shown, shown.substr(0, 3), "龘")));
  CHECK_FALSE(parse_passphrase("马红 山大 桥新 云白 井老"));
  CHECK(parse_passphrase("红马 大山 新桥 白茶 老井"));
}
