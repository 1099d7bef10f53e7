// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/numeral.h"

#include <doctest/doctest.h>

#include "index/text/fold.h"

namespace mingbai::text {
namespace {

TEST_CASE("中文数字：读") {
  const std::pair<std::string_view, std::int64_t> cases[] = {
      {"三百七十七", 377},
      {"十二", 12},
      {"二十", 20},
      {"一万二千", 12000},
      {"一万二", 12000},
      {"三百五", 350},
      {"三百零五", 305},
      {"一亿三千万", 130000000},
      {"四十五", 45},
      {"二〇二一", 2021},
      {"二零一七", 2017},
      {"两千三", 2300},
      {"一万零二", 10002},
      {"一万亿", 1000000000000},
      {"零", 0},
      {"一千二百三十四万五千六百七十八", 12345678},
      {"叁佰柒拾柒", 377},
      {"一百一十", 110},
      {"二十万零八千", 208000},
      {"一亿三", 130000000}};
  for (const auto& each : cases) {
    CAPTURE(each.first);
    CHECK(parse_numeral(fold(each.first)) == each.second);
  }
}

TEST_CASE("中文数字：不是数字的不认") {
  for (const std::string_view text : {"", "百", "万", "亿", "三十五百", "低保", "三百七七",
                                      "二〇一千", "万一", "一万万", "十十", "a"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_numeral(text));
  }
}

TEST_CASE("中文数字：读到读不下去为止") {
  const auto numeral = read_numeral("补三百七十七元", 3);
  REQUIRE(numeral);
  CHECK(numeral->value == 377);
  CHECK(numeral->length == 15);
  CHECK(numeral->digits == 0);
  CHECK(read_numeral("二〇一七年", 0)->digits == 4);
}

TEST_CASE("中文数字：写") {
  const std::pair<std::int64_t, std::string_view> cases[] = {{0, "零"},
                                                             {5, "五"},
                                                             {10, "十"},
                                                             {12, "十二"},
                                                             {110, "一百一十"},
                                                             {377, "三百七十七"},
                                                             {1005, "一千零五"},
                                                             {12000, "一万二千"},
                                                             {10010, "一万零一十"},
                                                             {100000, "十万"},
                                                             {130000000, "一亿三千万"},
                                                             {-5, "负五"},
                                                             {100000001, "一亿零一"},
                                                             {1000000000000, "一万亿"},
                                                             {20300, "二万零三百"}};
  for (const auto& each : cases) {
    CAPTURE(each.first);
    CHECK(spell_out(each.first) == each.second);
  }
  CHECK(spell_digits(2017) == "二〇一七");
}

TEST_CASE("中文数字：写出来的都读得回来") {
  for (std::int64_t value = 1; value < 9'000'000'000'000'000; value = value * 3 + value % 7 + 1) {
    CAPTURE(value);
    CHECK(parse_numeral(spell_out(value)) == value);
  }
  for (std::int64_t value = 0; value < 30'000; ++value) {
    if (parse_numeral(spell_out(value)) != value) {
      CAPTURE(value);
      FAIL("not read back");
    }
  }
}

TEST_CASE("中文数字：再长也不溢出") {
  std::string endless;
  for (int i = 0; i < 1000; ++i) {
    endless += "九";
  }
  CHECK(read_numeral(endless, 0)->length <= 15 * 3);
  CHECK(read_numeral("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", 0)->value ==
        9999999999999999);
}

}  // namespace
}  // namespace mingbai::text
