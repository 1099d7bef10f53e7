// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for what sounds like what was typed, and for the core of a spoken question.
#include <algorithm>

#include "index/store/searcher.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;

// An archive of any origin: no words of its own.
struct Archive {
  TemporaryFolder folder;
  std::string index = folder / "i";
  Archive() {
    index_records(index,
                  {record("house", "农村危房改造补助标准", "每户两万元。"),
                   record("house-more", "关于农村危房改造若干问题的通知和说明", "通知如下。"),
                   record("land", "土地保护条例", "保护土地，人人有责。"),
                   record("plan", "实施方案", "方案如下。"),
                   record("text", "通知", "危房要修。低保户看这里。微信号 fang。")});
  }
  Answer operator()(const std::string& text) const { return ask(index, text); }
};

TEST_CASE("拼音：没有词表的档案，凭标题的读音就找得到，短标题在前") {
  const Archive archive;
  for (const char* typed : {"weifanggaizao", "wei fang gai zao", "weifang gaizao", "WeiFangGaiZao",
                            "wēi fáng gǎi zào", "危fanggaizao", "危fang改造", "weifang改造"}) {
    CAPTURE(typed);
    const Answer answer = archive(typed);
    REQUIRE(answer.hits.size() >= 2);
    CHECK(answer.hits[0].record.id == "house");
    CHECK(answer.hits[1].record.id == "house-more");
    CHECK(answer.hits[0].match == Match::kPinyin);
    CHECK_FALSE(answer.hits[0].title.highlights.empty());
    CHECK(answer.corrections == List{"危房改造"});
  }
  CHECK(first_id(archive("fangan")) == "plan");
}

TEST_CASE("拼音：字母本身写在文中的在前") {
  const Archive archive;
  const Answer answer = archive("fang");
  CHECK(first_id(answer) == "text");
  CHECK(answer.hits[0].match == Match::kText);
}

TEST_CASE("拼音：不是拼音也不是词的首字母，照常查") {
  const Archive archive;
  CHECK(archive("xqzw").total == 0);
  CHECK(archive("xqzw").corrections.empty());
}

TEST_CASE("同音：写错一个字，标题同音的在前，另外提示；原来的查询仍算数") {
  const Archive archive;
  const Answer answer = archive("危防改造");
  REQUIRE(answer.hits.size() >= 2);
  CHECK(answer.hits[0].record.id == "house");
  CHECK(answer.hits[1].record.id == "house-more");
  CHECK(answer.hits[0].match == Match::kPinyin);
  CHECK(answer.relaxed);
  CHECK(answer.corrections == List{"危房改造"});
  // A slip in a longer query, of which a title holds a part.
  CHECK(first_id(archive("危防改造谁来管")) == "house");
}

TEST_CASE("同音：写对了的不提示") {
  const Archive archive;
  CHECK(archive("危房改造").corrections.empty());
  CHECK(archive("\"危防改造\"").corrections.empty());
  CHECK(archive("\"危防改造\"").total == 0);
}

TEST_CASE("拼音：按日期排、加筛选、翻页时也一样") {
  const Archive archive;
  Query query = parse_query("weifanggaizao");
  query.sort = Sort::kDate;
  const Answer dated = ask(archive.index, query);
  CHECK(dated.total == 2);
  query = parse_query("weifanggaizao");
  query.limit = 1;
  query.offset = 1;
  const Answer second = ask(archive.index, query);
  CHECK(second.total == 2);
  CHECK(ids(second) == List{"house-more"});
  CHECK(second.facets.front().values.front().count == 2);
}

TEST_CASE("拼音：词表里的词，拼音、首字母、混写、错字都引到有这个词的文件") {
  const Village village;
  const Answer right = village("低保");
  REQUIRE(right.exact > 0);
  for (const char* typed : {"dibao", "di bao", "db", "DB", "di保", "低bao", "底保"}) {
    CAPTURE(typed);
    const Answer answer = village(typed);
    CHECK(answer.total >= right.exact);
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].match == Match::kPinyin);
    CHECK(answer.also_searched.front() == "低保");
    CHECK(answer.corrections.front() == "低保");
    for (const Hit& hit : right.hits) {
      const List found = ids(answer);
      const bool has = std::find(found.begin(), found.end(), hit.record.id) != found.end();
      CHECK((has || hit.match == Match::kSynonym));
    }
  }
}

TEST_CASE("问话：没有原话的文件时，查问的是什么") {
  const Archive archive;
  for (const char* typed : {"请问危房改造补助标准在哪里", "看看危房改造补助标准的规定是怎么说的",
                            "帮我查一下危房改造补助标准", "危房改造补助标准是多少啊？"}) {
    CAPTURE(typed);
    const Answer answer = archive(typed);
    CHECK(first_id(answer) == "house");
    CHECK(answer.hits[0].match == Match::kTitle);
    CHECK_FALSE(answer.relaxed);
  }
  // What a title itself says stays.
  CHECK(first_id(archive("关于农村危房改造若干问题的通知和说明")) == "house-more");
}

TEST_CASE("繁体、全角和简体、半角结果相同") {
  const Archive archive;
  CHECK(ids(archive("農村危房改造")) == ids(archive("农村危房改造")));
  CHECK(ids(archive("ｗｅｉｆａｎｇｇａｉｚａｏ")) == ids(archive("weifanggaizao")));
  CHECK(ids(archive("危防改造")) == ids(archive("危防改造")));
}

}  // namespace
}  // namespace mingbai::store
