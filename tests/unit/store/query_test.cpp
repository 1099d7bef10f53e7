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

TEST_CASE("查询：标题:低保 只在标题里找，引号和减号照样管用") {
  const auto title = [](ClauseKind kind, const char* text) {
    return Clause{kind, text, Scope::kTitle};
  };
  CHECK(clauses("标题:低保") == Clauses{title(ClauseKind::kExact, "低保")});
  CHECK(clauses("標題：低保 标准") == Clauses{title(ClauseKind::kExact, "低保"), run("标准")});
  CHECK(clauses("title:\"低保 标准\"") == Clauses{title(ClauseKind::kExact, "低保 标准")});
  CHECK(clauses("-标题:测试") == Clauses{title(ClauseKind::kExclude, "测试")});
}

TEST_CASE("查询：单位:民政局 等是条件，不是要找的词") {
  using Typed = std::vector<TypedField>;
  const Query query = parse_query("护理 单位:民政局 年份：2019..2021 金额:>1000元 有效:2017-12-01");
  CHECK(query.clauses == Clauses{run("护理")});
  CHECK(query.typed == Typed{{QueryField::kOrgan, "民政局"},
                             {QueryField::kYear, "2019..2021"},
                             {QueryField::kAmount, ">1000元"},
                             {QueryField::kAsOf, "2017-12-01"}});
  CHECK(parse_query("文号:国办发〔2017〕47号").typed ==
        Typed{{QueryField::kNumber, "国办发〔2017〕47号"}});
  CHECK(parse_query("地区:“周口市/东新区” 路").typed ==
        Typed{{QueryField::kPlace, "周口市/东新区"}});
}

TEST_CASE("查询：冒号后面没有东西，或者前面不是条件的名字，就是普通文字") {
  CHECK(clauses("单位:") == Clauses{run("单位:")});
  CHECK(clauses("单位: 民政局") == Clauses{run("单位:"), run("民政局")});
  CHECK(clauses("通知：关于低保") == Clauses{run("通知：关于低保")});
  CHECK(clauses("-单位:民政局") == Clauses{exclude("单位:民政局")});
  CHECK(clauses(":低保") == Clauses{run(":低保")});
}

}  // namespace
}  // namespace mingbai::store
