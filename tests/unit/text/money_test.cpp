// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/money.h"

#include <cstdint>

#include <doctest/doctest.h>

#include "index/text/number.h"

namespace mingbai::text {
namespace {

TEST_CASE("金额书写：元，最多两位小数，不分节") {
  CHECK(money(37700) == "377元");
  CHECK(money(37750) == "377.5元");
  CHECK(money(37705) == "377.05元");
  CHECK(money(40) == "0.4元");
  CHECK(money(0) == "0元");
  CHECK(money(-300) == "-3元");
  CHECK(money(123456700) == "1234567元");
  CHECK(money(INT64_MIN) == "-92233720368547758.08元");
}

TEST_CASE("金额书写：整到两位小数才用万、亿") {
  CHECK(short_money(1500000) == "1.5万元");
  CHECK(short_money(228350000) == "228.35万元");
  CHECK(short_money(1234500) == "12345元");
  CHECK(short_money(12700000000) == "1.27亿元");
  CHECK(short_money(999900) == "9999元");
  CHECK(short_money(-1000000) == "-1万元");
}

TEST_CASE("金额书写：百分比") {
  CHECK(percent(6500) == "65%");
  CHECK(percent(8550) == "85.5%");
  CHECK(percent(5) == "0.05%");
}

TEST_CASE("金额朗读") {
  CHECK(spell_money(37700) == "三百七十七元");
  CHECK(spell_money(37750) == "三百七十七元五角");
  CHECK(spell_money(37705) == "三百七十七元零五分");
  CHECK(spell_money(5) == "五分");
  CHECK(spell_money(0) == "零元");
  CHECK(spell_money(-1200000) == "负一万二千元");
  CHECK(spell_percent(6500) == "百分之六十五");
  CHECK(spell_percent(8550) == "百分之八十五点五");
  CHECK(spell_percent(5) == "百分之零点零五");
}

TEST_CASE("金额：写出来的都读得回来") {
  for (std::int64_t fen = 0; fen < 1'000'000'000'000; fen = fen * 7 / 3 + 1) {
    CAPTURE(fen);
    CHECK(parse_money(money(fen)) == fen);
    CHECK(parse_money(short_money(fen)) == fen);
    // 五分 alone may be points or minutes, so it is not read as money.
    CHECK((fen < 10 && fen != 0 ? true : parse_money(spell_money(fen)) == fen));
  }
}

}  // namespace
}  // namespace mingbai::text
