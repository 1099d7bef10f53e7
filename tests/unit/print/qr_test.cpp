// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/qr.h"

#include <string>

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::print;

TEST_CASE("二维码：三个角上是定位图案，第四个角上不是") {
  const auto code = qr_code("https://example.invalid/cards/a.html#k=0123456789");
  REQUIRE(code);
  REQUIRE(code->width >= 21);
  const auto is_finder = [&](int column, int row) {
    return code->at(column, row) && code->at(column + 6, row + 6) &&
           !code->at(column + 1, row + 1) && code->at(column + 3, row + 3);
  };
  CHECK(is_finder(0, 0));
  CHECK(is_finder(code->width - 7, 0));
  CHECK(is_finder(0, code->width - 7));
}

TEST_CASE("二维码：没有内容和太长的内容是错误，不是崩溃") {
  CHECK(qr_code("").error().code == ErrorCode::kInvalid);
  CHECK(qr_code(std::string(3000, 'a')).error().code == ErrorCode::kTooLarge);
}
