// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/money.h"

#include <limits>

#include <doctest/doctest.h>

using namespace mingbai::model;

TEST_CASE("金额：整数不带小数，分写到头，千位分开") {
  CHECK(format_yuan(0) == "0元");
  CHECK(format_yuan(12782500) == "127,825元");
  CHECK(format_yuan(1234) == "12.34元");
  CHECK(format_yuan(1230) == "12.3元");
  CHECK(format_yuan(5) == "0.05元");
  CHECK(format_yuan(-100000) == "-1,000元");
  CHECK(format_percent(8500) == "85%");
  CHECK(format_percent(6550) == "65.5%");
  CHECK(format_count(250) == "2.5");
}

TEST_CASE("金额：四舍五入到分，大数不溢出") {
  CHECK(scaled(1, 5000, 10000) == 1);  // half a fen
  CHECK(scaled(1, 4999, 10000) == 0);
  CHECK(scaled(1'000'000'000'000, 1'000'000'000'000, 1'000'000'000'000) == 1'000'000'000'000);
  const auto most = std::numeric_limits<std::int64_t>::max();
  CHECK(scaled(most, most, 1) == most);
}
