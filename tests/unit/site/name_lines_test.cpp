// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/name_lines.h"

#include <doctest/doctest.h>

#include "index/base/strings.h"

namespace mingbai::site {
namespace {

struct Renamed {
  std::string text;
  std::string mistakes;  // "2 词"
};

// Every name in square brackets.
Renamed renamed(std::string_view text) {
  std::vector<NameMistake> mistakes;
  const auto lines = rename_lines(
      split_lines(text), [](std::string_view name) { return "[" + std::string(name) + "]"; },
      mistakes);
  Renamed out{join(lines, "\n"), {}};
  for (const NameMistake& mistake : mistakes) {
    out.mistakes += std::to_string(mistake.line) + " " + mistake.text;
  }
  return out;
}

struct Row {
  const char* text;
  const char* expected;
};

TEST_CASE("名单：顿号、空格、编号、分组、人数都认得") {
  constexpr Row kRows[] = {
      {"张三、李小明", "[张三]、[李小明]"},
      {"张三，李小明；王五 赵六　孙七", "[张三]，[李小明]；[王五] [赵六]　[孙七]"},
      {"- 张三", "- [张三]"},
      {"1. 张三\n2、李四\n3.王五", "1. [张三]\n2、[李四]\n3.[王五]"},
      {"一组：张三（3人）", "一组：[张三]（3人）"},
      {"第二村民组 张三 200元", "第二村民组 [张三] 200元"},
      {"互助队：张三", "互助队：[张三]"},
      {"张三：3000元", "[张三]：3000元"},
      {"张三（一组，低保）", "[张三]（一组，低保）"},
      {"张三（户主）、李四（张三之子）", "[张三]（户主）、[李四]（[张三之子]）"},
      {"买买提·艾力", "[买买提·艾力]"},
      {"**张三**、[李四](a.md)", "**[张三]**、[[李四]](a.md)"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    if (std::string_view(row.text).find("a.md") != std::string_view::npos) {
      CHECK(renamed(row.text).mistakes == "0 a.md)");  // letters are no part of a list
      continue;
    }
    CHECK(renamed(row.text).text == row.expected);
    CHECK(renamed(row.text).mistakes.empty());
  }
}

TEST_CASE("名单：表格只动姓名的列") {
  const Renamed out = renamed(
      "| 序号 | 户主姓名 | 组 | 家庭成员 |\n| ---: | --- | --- | --- |\n"
      "| 1 | 张三 | 一组 | 李四、王五 |\n| 合计 | | | |\n");
  CHECK(out.mistakes.empty());
  CHECK(out.text ==
        "| 序号 | 户主姓名 | 组 | 家庭成员 |\n| ---: | --- | --- | --- |\n"
        "| 1 | [张三] | 一组 | [李四]、[王五] |\n| 合计 | | | |");
}

TEST_CASE("名单：看不出是不是姓名的，不放过") {
  CHECK(renamed("下列农户符合条件").mistakes == "0 下列农户符合条件");
  CHECK(renamed("张三\n张 三").mistakes == "1 张");
  CHECK(renamed("Zhang San").mistakes == "0 Zhang San");
  CHECK(renamed("| 组 | 人数 |\n| --- | --- |\n| 一组 | 张三 |").mistakes == "0 | 组 | 人数 |");
  CHECK(renamed("| 姓名 |\n| --- |\n| 该户情况说明 |").mistakes == "2 该户情况说明");
}

TEST_CASE("名单：数字后面的单位不是姓名，姓名也不能冒充单位") {
  CHECK(renamed("张三3人200元5亩").text == "[张三]3人200元5亩");
  CHECK(renamed("1.张百元").text == "1.[张百元]");
  CHECK(renamed("张新村：3000元").text == "[张新村]：3000元");
}

}  // namespace
}  // namespace mingbai::site
