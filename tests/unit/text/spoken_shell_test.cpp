// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/spoken_shell.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace mingbai::text {
namespace {

std::string_view core(std::string_view text) {
  const auto cores = without_shell(text);
  return cores.empty() ? std::string_view{} : cores.back();
}

TEST_CASE("问话：外面的话一层一层去掉，去得少的在前，两头分开算") {
  const auto cores = without_shell("请问低保标准是多少?");
  REQUIRE(cores.size() == 3);
  CHECK(cores[0] == "低保标准是多少");
  CHECK(cores[1] == "请问低保标准");
  CHECK(cores[2] == "低保标准");
  const auto kept = without_shell("听说有个办理案件若干问题的规定");
  CHECK(std::find(kept.begin(), kept.end(), "办理案件若干问题的规定") != kept.end());
}

TEST_CASE("问话：各种说法剩下的都是要找的东西") {
  for (const char* text :
       {"看看雨露计划的规定是怎么说的", "帮我查一下雨露计划", "请问雨露计划在哪里",
        "我想了解一下雨露计划的内容", "雨露计划是怎么规定的", "有没有关于雨露计划的文件",
        "雨露计划的具体要求是什么啊", "雨露计划咋弄呢", "想问一下雨露计划怎么规定的",
        "听说有个雨露计划", "您好,麻烦您查一下雨露计划"}) {
    CAPTURE(text);
    CHECK(core(text) == "雨露计划");
  }
}

TEST_CASE("问话：没有外壳的、只有外壳的，都不动") {
  CHECK(without_shell("危房改造").empty());
  CHECK(without_shell("在哪里").empty());
  CHECK(without_shell("请问").empty());
  CHECK(without_shell("").empty());
}

}  // namespace
}  // namespace mingbai::text
