// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/query.h"

#include <doctest/doctest.h>

namespace mingbai::store {
namespace {

using Clauses = std::vector<Clause>;

Clauses clauses(std::string_view text) {
  return parse_query(text).clauses;
}
Clause run(const char* text) {
  return {ClauseKind::kRun, text};
}
Clause exact(const char* text) {
  return {ClauseKind::kExact, text};
}
Clause exclude(const char* text) {
  return {ClauseKind::kExclude, text};
}

TEST_CASE("查询：空格分开的各段都要有，全角空格也算空格") {
  CHECK(clauses("小学 补助") == Clauses{run("小学"), run("补助")});
  CHECK(clauses("　小学\u3000 补助\t\n") == Clauses{run("小学"), run("补助")});
  CHECK(clauses("小学补助") == Clauses{run("小学补助")});
}

TEST_CASE("查询：各种引号都是原样查找") {
  for (const char* text :
       {"\"生活 补助\"", "“生活 补助”", "「生活 补助」", "『生活 补助』", "＂生活 补助＂"}) {
    CAPTURE(text);
    CHECK(clauses(text) == Clauses{exact("生活 补助")});
  }
  CHECK(clauses("小学 “生活补助”") == Clauses{run("小学"), exact("生活补助")});
}

TEST_CASE("查询：标题里带的引号是标题的一部分") {
  CHECK(clauses("“三类户”是否取消") == Clauses{run("“三类户”是否取消")});
  CHECK(clauses("关于“三类户”") == Clauses{run("关于“三类户”")});
}

TEST_CASE("查询：减号开头是排除，中间的减号是原文") {
  CHECK(clauses("补助 -贫困") == Clauses{run("补助"), exclude("贫困")});
  CHECK(clauses("补助 －贫困") == Clauses{run("补助"), exclude("贫困")});
  CHECK(clauses("-“生活 补助”") == Clauses{exclude("生活 补助")});
  CHECK(clauses("2017-47") == Clauses{run("2017-47")});
}

TEST_CASE("查询：没有意义的符号不成条件，不成对的引号是原文") {
  for (const char* text : {"", " ", "-", "- -", "\"\"", "“”", "？！", "- “", "\"", "。 ， -？"}) {
    CAPTURE(text);
    CHECK(clauses(text).empty());
  }
  CHECK(clauses("“补助") == Clauses{run("“补助")});
  CHECK(clauses("补助”") == Clauses{run("补助”")});
}

TEST_CASE("查询：整句是文号时记下文号，空格也不妨碍") {
  const auto number = parse_query("国办发 [2017] 47 号").number;
  REQUIRE(number);
  CHECK(number->key() == "国办发-2017-47");
  CHECK_FALSE(parse_query("小学补助").number);
}

TEST_CASE("查询：太长的查询截在字的边界，条件数有上限") {
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    text += "补";
  }
  const Query query = parse_query(text);
  CHECK(query.text.size() <= kMaxQueryBytes);
  CHECK(query.text.size() % 3 == 0);
  std::string many;
  for (int i = 0; i < 300; ++i) {
    many += "补 ";
  }
  CHECK(parse_query(many).clauses.size() == kMaxClauses);
}

TEST_CASE("查询：年份换成起止日") {
  Filters filters;
  set_years(filters, 2017, 2018);
  CHECK(filters.from_day == 17167);
  CHECK(filters.to_day == 17896);
  set_years(filters, -5, 99999);  // out of range: the calendar's limits
  CHECK(*filters.from_day < *filters.to_day);
}

}  // namespace
}  // namespace mingbai::store
