// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/strings.h"

#include <doctest/doctest.h>

#include "index/base/environment.h"
#include "index/base/hash.h"

using namespace mingbai;

TEST_CASE("字符：长度按字计，不越过末尾") {
  CHECK(utf8_count("低保377元") == 6);
  CHECK(utf8_length("\xE4\xBD", 0) == 1);  // cut in the middle of a character
  CHECK(utf8_prefix("低保", 4) == "低");
  CHECK(utf8_prefix("低保", 6) == "低保");
}

TEST_CASE("校验：过长编码、代理区和越界都不是 UTF-8") {
  CHECK(is_valid_utf8("低保😀"));
  for (const char* bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF",
                          "\xE4\xBD", "\x80", "\xC1\xBF"}) {
    CHECK_FALSE(is_valid_utf8(bad));
  }
}

TEST_CASE("修剪：全角空格也算空白") {
  CHECK(trim("　 低保\r\n") == "低保");
  CHECK(trim("　").empty());
}

TEST_CASE("拆行：去掉回车，末尾换行不多出一行") {
  const auto lines = split_lines("一\r\n二\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "一");
  CHECK(lines[1] == "二");
}

TEST_CASE("相近词：差一个字可以猜，毫不相干不猜") {
  CHECK(closest("发布日朔", {"标题", "发布日期", "失效日期"}) == "发布日期");
  CHECK(closest("topcis", {"topics", "tags"}) == "topics");
  CHECK(closest("摘要", {"标题", "文号"}).empty());
  CHECK(closest(std::string(100000, 'a'), {"topics"}).empty());
}

TEST_CASE("编辑距离：按字计，交换算一次") {
  CHECK(edit_distance("标题", "题标") == 1);
  CHECK(edit_distance("低保", "低保户") == 1);
  CHECK(edit_distance("", "低保") == 2);
}

TEST_CASE("终端：控制字符不原样输出") {
  CHECK(printable("a\x1b[31mb") == "a?[31mb");
}

TEST_CASE("日子：中国时间的日期，与服务器时区无关") {
  CHECK(china_day(0) == 0);
  CHECK(china_day(16 * 3600 - 1) == 0);  // 1970-01-01 23:59:59 in China
  CHECK(china_day(16 * 3600) == 1);
  CHECK(china_day(-8 * 3600 - 1) == -1);
}

TEST_CASE("哈希：已知值不变，换机器也一样") {
  CHECK(content_hash("").hex() == "99aa06d3014798d86001c324468d497f");  // XXH3-128 of nothing
  CHECK(fingerprint("").substr(0, 16) == "0e5751c026e543b2");           // BLAKE2b-256 of nothing
  CHECK(content_hash("低保") != content_hash("低保 "));
}

TEST_CASE("地址：百分号编码解开，残缺的和控制字符原样保留") {
  CHECK(percent_decoded("%E4%BD%8E%e4%bf%9d") == "低保");
  CHECK(percent_decoded("a%20b") == "a b");
  CHECK(percent_decoded("50%, %zz, %4") == "50%, %zz, %4");
  CHECK(percent_decoded("%00%0a") == "%00%0a");
}

TEST_CASE("查找：和标准库找到的一样") {
  const std::string text = "低保标准，低保户，低";
  for (const std::string_view what : {"低保", "保户", "没有", "低", "低保标准，低保户，低啊", ""}) {
    for (std::size_t from = 0; from <= text.size() + 1; ++from) {
      CAPTURE(what);
      CHECK(find_bytes(text, what, from) == std::string_view(text).find(what, from));
    }
  }
}
