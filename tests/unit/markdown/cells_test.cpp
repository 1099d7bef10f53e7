// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/cells.h"

#include <doctest/doctest.h>

using namespace mingbai::markdown;

namespace {

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> out;
  for (const std::string_view cell : split_row(row)) {
    out.emplace_back(cell);
  }
  return out;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("表格行：首尾的竖线可有可无，空格子也算") {
  CHECK(cells_of("| 甲 | 乙 |") == Cells{"甲", "乙"});
  CHECK(cells_of("甲|乙") == Cells{"甲", "乙"});
  CHECK(cells_of("| | 乙 | |") == Cells{"", "乙", ""});
  CHECK(cells_of("||") == Cells{""});
  CHECK(cells_of("|").empty());
  CHECK(cells_of("").empty());
}

TEST_CASE("表格行：反斜线后面的竖线不分格") {
  CHECK(cells_of("| a\\|b | c |") == Cells{"a\\|b", "c"});
  CHECK(cells_of("| a\\\\| b |") == Cells{"a\\\\| b"});  // as cmark-gfm reads it
  CHECK(cells_of("| a\\") == Cells{"a\\"});
  CHECK(unescape_bars("a\\|b\\c") == "a|b\\c");
}

TEST_CASE("分隔行：对齐方式；不是分隔行的为空") {
  CHECK(read_delimiter_row("| --- | :-- | :-: | -: |") ==
        std::vector{Align::kNone, Align::kLeft, Align::kCenter, Align::kRight});
  for (const char* other : {"---", "| - - |", "| |", "| a |", ":::", "|:|", "| --- | |", ""}) {
    CAPTURE(other);
    CHECK(read_delimiter_row(other).empty());
  }
}

TEST_CASE("表题：没有编号的去掉“表：”") {
  const auto shown = [](std::string_view line) {
    const auto caption = read_caption(line);
    return caption ? std::string(line.substr(caption->skip)) : std::string("无");
  };
  CHECK(shown("表：名单") == "名单");
  CHECK(shown("表: 名单") == "名单");
  CHECK(shown("表1：名单") == "表1：名单");
  CHECK(shown("表十二：名单") == "表十二：名单");
  CHECK(shown("Table 2: list") == "Table 2: list");
  for (const char* other : {"表中金额为差额", "表：", "表彰：甲", "表", "附表：甲", "列表：甲"}) {
    CAPTURE(other);
    CHECK(shown(other) == "无");
  }
}

TEST_CASE("金额：带单位、范围、约数的数") {
  for (const char* amount :
       {"377元",        "377",         "1,560.00",     "1500.5 元", "**1560元**",
        "￥20",         "≥1200元",     "约3000元",     "65%",       "85％",
        "2000—3000元",  "100–300万元", "2000至3000元", "0.75万元",  "300元/只",
        "2000元/人·年", "1.79万户",    "17900余户",    "0",         "-15",
        "900～1800元",  "60元/月",     "10万元以上",   "300元每年"}) {
    CAPTURE(amount);
    CHECK(is_amount(amount));
  }
}

TEST_CASE("金额：编号、电话、日期、文字不是") {
  for (const char* other :
       {"", "—", "0394-0000330", "007", "2017-12-01", "2017-12", "3月", "2017年", "2户5人", "第3条",
        "一组", "377元起", "1.2.3", "1,2", "12345678901234567890", "项示1号", "3:00"}) {
    CAPTURE(other);
    CHECK_FALSE(is_amount(other));
  }
  CHECK(is_blank_amount("—"));
  CHECK(is_blank_amount(" 无 "));
  CHECK_FALSE(is_blank_amount("原文未载明"));
}

TEST_CASE("合计行：按第一格的字认") {
  CHECK(is_total("合计"));
  CHECK(is_total("**总计**（5户）"));
  CHECK_FALSE(is_total("合作社"));
}
