// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/characters.h"

#include <doctest/doctest.h>

#include "index/base/strings.h"

namespace mingbai::text {
namespace {

std::size_t length_at(std::string_view text) {
  std::size_t length = 0;
  decode_at(text, 0, length);
  return length;
}

TEST_CASE("字符：一到四字节的字符读写一致") {
  for (const char32_t c : {U'a', U'é', U'明', U'𠮷', char32_t{0x10FFFF}, char32_t{0xE000}}) {
    std::string written;
    append_utf8(written, c);
    std::size_t length = 0;
    CHECK(decode_at(written, 0, length) == c);
    CHECK(length == written.size());
  }
}

TEST_CASE("字符：过长编码、代理区、截断都只占一个字节") {
  for (const std::string_view bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                     "\xF8\x88\x80\x80", "\x80", "\xE6\x98", "\xF0\x9F\x98"}) {
    CAPTURE(printable(bad));
    CHECK(length_at(bad) == 1);
  }
}

TEST_CASE("字符：写不出来的值写成替换符") {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  CHECK(out == "\uFFFD\uFFFD");
}

TEST_CASE("字符：汉字包括〇、々和扩展区，不包括标点、假名、谚文") {
  for (const char32_t c : {U'明', U'〇', U'々', U'㐀', U'𠮷', U'鿿'}) {
    CHECK(is_han(c));
  }
  for (const char32_t c : {U'。', U'（', U'の', U'한', U'a', U'1', U'　'}) {
    CHECK_FALSE(is_han(c));
  }
  CHECK(is_word_character(U'Ⅻ'));
  CHECK_FALSE(is_word_character(U'，'));
}

}  // namespace
}  // namespace mingbai::text
