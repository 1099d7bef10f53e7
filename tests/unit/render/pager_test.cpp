// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/pager.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace mingbai::render;
using sample::column;
using sample::get;

namespace {
mingbai::templates::Map pager(std::uint32_t page, std::uint32_t pages) {
  mingbai::templates::Map map;
  set_pager(
      {page, pages}, [](std::uint32_t n) { return "p" + std::to_string(n); }, map);
  return map;
}
std::string numbers(std::uint32_t page, std::uint32_t pages) {
  return column(pager(page, pages), "numbers", "number");
}
}  // namespace

TEST_CASE("翻页：一页时只有 1，没有前后") {
  CHECK(numbers(1, 1) == "1");
  CHECK(get(pager(1, 1), "previous").empty());
  CHECK(get(pager(1, 1), "next").empty());
  CHECK(get(pager(1, 1), "first") == "p1");
}

TEST_CASE("翻页：首尾都在，当前页前后各两页，断开处是 0") {
  CHECK(numbers(1, 4) == "1|2|3|4");
  CHECK(numbers(1, 5) == "1|2|3|0|5");
  CHECK(numbers(4, 9) == "1|2|3|4|5|6|0|9");
  CHECK(numbers(5, 9) == "1|0|3|4|5|6|7|0|9");
  CHECK(numbers(9, 9) == "1|0|7|8|9");
  CHECK(numbers(2, 2) == "1|2");
  CHECK(numbers(500, 1000) == "1|0|498|499|500|501|502|0|1000");
}

TEST_CASE("翻页：当前页标出，断开处没有网址") {
  CHECK(column(pager(5, 9), "numbers", "current") ==
        "false|false|false|false|true|false|false|false|false");
  CHECK(column(pager(5, 9), "numbers", "url") == "p1||p3|p4|p5|p6|p7||p9");
  CHECK(get(pager(5, 9), "previous") == "p4");
  CHECK(get(pager(5, 9), "last") == "p9");
}
