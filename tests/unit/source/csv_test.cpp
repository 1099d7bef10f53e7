// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/csv.h"

#include <string>

#include <doctest/doctest.h>

#include "support.h"

namespace mingbai::source {
namespace {

// "编号=1@2:1 项目=甲@2:3 / …" and the mistakes behind.
std::string shown(std::string_view text) {
  Mistakes mistakes("a.csv", text);
  std::string out;
  for (const Node& record : csv_records(text, mistakes).children) {
    out += out.empty() ? "" : " / ";
    for (const Node& entry : record.children) {
      out += entry.key + "=" + entry.text + "@" + std::to_string(entry.mark.line) + ":" +
             std::to_string(entry.mark.column) + " ";
    }
  }
  Diagnostics diagnostics;
  diagnostics.append(mistakes.take());
  return out + testing::found(diagnostics);
}

TEST_CASE("表格：逗号、分号、制表符都行，行列都记得") {
  CHECK(shown("编号,项目\n1,甲\n2,乙\n") == "编号=1@2:1 项目=甲@2:3  / 编号=2@3:1 项目=乙@3:3 ");
  CHECK(shown("编号;项目\r\n1;甲,乙\r\n") == "编号=1@2:1 项目=甲,乙@2:3 ");
  CHECK(shown("编号\t项目\n1\t甲") == "编号=1@2:1 项目=甲@2:3 ");
  CHECK(shown("sep=;\n编号;项目\n1;甲\n") == "编号=1@3:1 项目=甲@3:3 ");
}

TEST_CASE("表格：引号、格子里的换行、空行、空格") {
  CHECK(shown("编号,项目\n1,\"甲\"\"乙\"\",丙\"\n") == "编号=1@2:1 项目=甲\"乙\",丙@2:3 ");
  CHECK(shown("编号,项目\n1,\"甲\n乙\"\n2,丙\n") ==
        "编号=1@2:1 项目=甲\n乙@2:3  / 编号=2@4:1 项目=丙@4:3 ");
  CHECK(shown("\n编号,项目\n,,\n 1 ,　甲\n") == "编号=1@4:1 项目=甲@4:5 ");
  CHECK(shown("") == "");
  CHECK(shown("编号,项目\n") == "");
}

TEST_CASE("表格：列名上面的大标题不算列名；只有一列的表照样读") {
  CHECK(shown("2017年补贴标准一览表,,\n单位：元,,\n编号,项目\n1,甲\n") ==
        "编号=1@4:1 项目=甲@4:3 ");
  CHECK(shown("2017年补贴标准一览表\n编号;项目\n1;甲,乙\n") == "编号=1@3:1 项目=甲,乙@3:3 ");
  CHECK(shown("编号\n1\n2\n") == "编号=1@2:1  / 编号=2@3:1 ");
  CHECK(shown("编号,项目\n1\n") == "编号=1@2:1 ");
  std::string tall;
  for (int i = 0; i < 20; ++i) {
    tall += "甲\n";
  }
  CHECK(shown(tall + "1,2\n").find("甲=1@21:1") != std::string::npos);
}

TEST_CASE("表格：坏的地方说出行和列") {
  CHECK(shown("编号,项目\n1,\"甲\n").find("BE001@a.csv:2:3") != std::string::npos);
  CHECK(shown("编号,项目\n1,\"甲\"乙\n").find("BE002@a.csv:2:6") != std::string::npos);
  CHECK(shown("编号,项目\n1,甲,丙\n").find("BE003@a.csv:2:5") != std::string::npos);
}

}  // namespace
}  // namespace mingbai::source
