// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/decode.h"

#include <doctest/doctest.h>

namespace mingbai::text {
namespace {

using namespace std::string_literals;

constexpr std::string_view kLowSecurityGbk = "\xB5\xCD\xB1\xA3\xB9\xAB\xCA\xBE";  // 低保公示

TEST_CASE("解码：UTF-8，有没有标记都行，换行原样") {
  const auto plain = decode("低保\r\n公示\n");
  REQUIRE(plain);
  CHECK(plain->text == "低保\r\n公示\n");
  CHECK(plain->encoding == Encoding::kUtf8);
  const auto marked = decode("\xEF\xBB\xBF低保");
  REQUIRE(marked);
  CHECK(marked->text == "低保");
  CHECK(marked->encoding == Encoding::kUtf8Bom);
  CHECK(decode("")->text.empty());
}

TEST_CASE("解码：短短四个字的 GBK 也认得") {
  const auto decoded = decode(kLowSecurityGbk);
  REQUIRE(decoded);
  CHECK(decoded->text == "低保公示");
  CHECK(encoding_name(decoded->encoding) == "GB18030");
}

TEST_CASE("解码：GB18030 四字节的生僻字") {
  const auto decoded = decode("\xB5\xCD\x95\x32\x82\x36");  // 低 and U+20000
  REQUIRE(decoded);
  CHECK(decoded->text == "低𠀀");
}

TEST_CASE("解码：控制字符在哪里都认得，制表、换行、换页、回车不算") {
  const std::string plain(70, 'a');
  for (const std::size_t at : {0U, 1U, 15U, 16U, 47U, 69U}) {
    for (int byte = 0; byte < 0x20; ++byte) {
      CAPTURE(at);
      CAPTURE(byte);
      std::string text = plain;
      text[at] = static_cast<char>(byte);
      const bool allowed = byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
      CHECK(decode(text).has_value() == allowed);
    }
  }
}

TEST_CASE("解码：很长的 GBK 文字一字不差") {
  std::string bytes = "x";  // odd, so that characters straddle the converter's buffer
  std::string expected = "x";
  for (int i = 0; i < 40'000; ++i) {
    bytes += "\x95\x32\x82\x36";
    bytes += kLowSecurityGbk;
    expected += "𠀀低保公示";
  }
  const auto decoded = decode(bytes);
  REQUIRE(decoded);
  CHECK(decoded->text == expected);
}

TEST_CASE("解码：记事本的 Unicode（UTF-16）两种字节序") {
  const auto little = decode("\xFF\xFE\x4E\x4F\r\0\n\0"s);
  REQUIRE(little);
  CHECK(little->text == "低\r\n");
  CHECK(little->encoding == Encoding::kUtf16Le);
  const auto big = decode("\xFE\xFF\x4F\x4E\xD8\x42\xDF\xB7"s);
  REQUIRE(big);
  CHECK(big->text == "低𠮷");
}

TEST_CASE("解码：UTF-16 断尾或半个字符是错误") {
  CHECK_FALSE(decode("\xFF\xFE\x4E"s));
  CHECK_FALSE(decode("\xFF\xFE\x42\xD8\x41\x00"s));
  CHECK_FALSE(decode("\xFF\xFE\x00\x00"s));
}

TEST_CASE("解码：二进制文件说清在哪里") {
  const auto binary = decode("低保\n\0x"s);
  REQUIRE_FALSE(binary);
  CHECK(binary.error().code == ErrorCode::kInvalid);
  CHECK(binary.error().message == "不是文本文件：第 7 字节（第 2 行）是控制字符");
  CHECK_FALSE(decode("PK\x03\x04"));
}

TEST_CASE("解码：坏字节的位置取走得更远的那种读法") {
  const auto broken = decode("第一行\n第二行\xE6\n结尾");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == ErrorCode::kInvalid);
  CHECK(broken.error().message.find("第 19 字节（第 2 行）") != std::string::npos);
  const auto marked = decode(
      "\xEF\xBB\xBF"
      "ab\xFF");
  REQUIRE_FALSE(marked);
  CHECK(marked.error().message.find("第 5 字节（第 1 行）") != std::string::npos);
}

TEST_CASE("解码：GBK 里断在半个字") {
  std::string bytes(kLowSecurityGbk);
  bytes += "\xB5";
  const auto broken = decode(bytes);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message.find("第 8 字节") != std::string::npos);
}

}  // namespace
}  // namespace mingbai::text
