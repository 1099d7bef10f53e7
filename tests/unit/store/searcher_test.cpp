// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/searcher.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "index/base/strings.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;

List sorted(List list) {
  std::sort(list.begin(), list.end());
  return list;
}

TEST_CASE("查询：一个词，标题里有的在前，只有正文有的在后") {
  const TemporaryFolder folder;
  index_records(folder / "i", {record("body", "通知", "关于危房改造的说明，危房改造，危房改造。"),
                               record("title", "危房改造政策解读和办理流程说明", "说明"),
                               record("short", "危房改造", "说明")});
  const Answer answer = ask(folder / "i", "危房改造");
  CHECK(ids(answer) == List{"short", "title", "body"});
  CHECK(answer.hits[0].match == Match::kTitle);
  CHECK(answer.hits[2].match == Match::kText);
  CHECK(answer.exact == 3);
  CHECK_FALSE(answer.relaxed);
}

TEST_CASE("查询：连着的字在前，各处凑齐的在后") {
  const TemporaryFolder folder;
  index_records(
      folder / "i",
      {record("parts", "甲", "生活费补助金，活补，生活补，活补助。生活，活补，补助"),
       record("whole", "乙", "这里写了很多别的话，最后才说到生活补助的事情，再说一些别的话。")});
  const Answer answer = ask(folder / "i", "生活补助");
  CHECK(first_id(answer) == "whole");
  CHECK(answer.hits[0].match == Match::kText);
  CHECK(ask(folder / "i", "\"生活补助\"").total == 1 + 0);
}

TEST_CASE("查询：一个文号的十二种写法查到同一份文件，引用它的在后") {
  const Village village;
  for (const char* text :
       {"东教文〔2021〕47号", "东教文[2021]47号", "东教文【2021】47号", "东教文（2021）47号",
        "东教文(2021)47号", "东教文﹝2021﹞47号", "东教文2021-47", "东教文2021年47号",
        "東教文〔2021〕47號", "东教文〔２０２１〕４７号", "东教文〔2021〕第47号",
        " 东教文 〔2021〕 47 号 ", "东教文〔2021〕47", "东教文〔二〇二一〕47号"}) {
    CAPTURE(text);
    const Answer answer = village(text);
    CHECK(first_id(answer) == "policies/education-2021");
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits.front().match == Match::kNumber);
  }
  const Answer cited = village("豫政办[2017]47号");
  REQUIRE(cited.total == 1);
  CHECK(cited.hits[0].record.id == "policies/health-2018");
  CHECK(cited.hits[0].match == Match::kText);
  CHECK_FALSE(cited.hits[0].snippet.highlights.empty());
}

TEST_CASE("查询：文号和别的词一起，两样都要有") {
  const Village village;
  CHECK(ids(village("东教文〔2021〕47号 寄宿生")) == List{"policies/education-2021"});
  CHECK(village("东教文〔2021〕47号 住院").relaxed);
}

TEST_CASE("查询：令号要连机关一起对上") {
  const TemporaryFolder folder;
  index_records(folder / "i",
                {record("province", "某办法", "河南省人民政府令\n第588号\n正文"),
                 record("state", "某条例", "国务院令 第588号\n正文"),
                 record("cites", "通知", std::string(600, '-') + "依照国务院令第588号")});
  const Answer answer = ask(folder / "i", "国务院令第588号");
  CHECK(first_id(answer) == "state");
  CHECK(answer.hits.front().match == Match::kNumber);
}

TEST_CASE("查询：空格分开的都要有；都有的没有时放宽并且说明") {
  const Village village;
  const Answer both = village("小学 补助");
  CHECK(sorted(ids(both)) == List{"policies/education-2017", "policies/education-2021"});
  CHECK_FALSE(both.relaxed);
  const Answer neither = village("小学 起付线");
  CHECK(neither.relaxed);
  CHECK(neither.exact == 0);
  CHECK(neither.total >= 3);
  CHECK(neither.hits.front().match == Match::kRelated);
}

TEST_CASE("查询：不分开的问句也有结果，最相关的在前") {
  const Village village;
  const Answer answer = village("小学生一年能补助多少钱");
  CHECK(answer.relaxed);
  REQUIRE_FALSE(answer.hits.empty());
  CHECK(first_id(answer).starts_with("policies/education"));
}

TEST_CASE("查询：只要有一个字对得上就有结果") {
  const Village village;
  for (const char* text : {"路", "桥梁道路", "泥", "老人家的自行车"}) {
    CAPTURE(text);
    CHECK(village(text).total > 0);
  }
  CHECK(village("龘").total == 0);
}

TEST_CASE("查询：引号里的原样查，没有就是没有") {
  const Village village;
  CHECK(sorted(ids(village("\"生活补助1000元\""))) ==
        List{"policies/education-2017", "policies/education-2021"});
  CHECK(village("\"补助生活\"").total == 0);
  CHECK(village("\"从即日起办理，每人320元\"").total == 1);
  CHECK(village("\"从即日起办理,每人３２０元\"").total == 1);  // width does not matter
}

TEST_CASE("查询：减号排除，短的长的都准") {
  const Village village;
  const auto exact_ids = [&](const std::string& text) {
    const Answer answer = village(text);
    List list = ids(answer);
    list.resize(answer.exact);
    return sorted(list);
  };
  CHECK(exact_ids("生活补助 -贫困") == List{"policies/education-2021"});
  CHECK(exact_ids("生活补助 -寄宿生每人") == List{"policies/education-2017"});
  // All its parts occur, but nowhere together.
  CHECK(exact_ids("生活补助 -每年生活补助每人每年").size() == 2);
  for (const Hit& hit : village("生活补助 -贫困").hits) {
    CHECK(hit.record.id != "policies/education-2017");  // nor among the related ones
  }
  CHECK(village("-公示").total == 5);
}

TEST_CASE("查询：繁体、全角、大小写不分") {
  const Village village;
  CHECK(first_id(village("東新區健康扶貧")) == "policies/health-2018");
  CHECK(first_id(village("０．７５万元")) == "policies/health-2018");
  const TemporaryFolder folder;
  index_records(folder / "i", {record("a", "推廣ＷｅＣｈａｔ", "內容")});
  CHECK(first_id(ask(folder / "i", "推广wechat")) == "a");
  CHECK(ask(folder / "i", "wechat").hits.front().title.highlights.size() == 1);
}

struct SynonymIndex {
  TemporaryFolder folder;
  std::string index = folder / "i";
  SynonymIndex() {
    Record newer = record("formal", "救助", "符合最低生活保障条件的家庭，保障标准提高。");
    newer.date = text::parse_date("2021-12-01");
    index_records(index,
                  {sealed(newer), record("plain", "通知", "低保户的低保标准提高了。"),
                   record("other", "修路", "路修好了。农村的低价农产品，村低的地方。")},
                  {{"低保", "最低生活保障"}, "eq\t最低生活保障\t低保|农村低保\n"});
  }
};

TEST_CASE("查询：同义词一起查，说出来，排在后面；可以关掉") {
  const SynonymIndex synonyms;
  const Answer answer = ask(synonyms.index, "低保");
  CHECK(ids(answer) == List{"plain", "formal"});
  CHECK(answer.exact == 1);
  CHECK(answer.total == 2);
  CHECK(answer.also_searched == List{"最低生活保障"});
  CHECK(answer.hits[1].match == Match::kSynonym);
  CHECK_FALSE(answer.hits[1].snippet.highlights.empty());
  CHECK(ids(ask(synonyms.index, "低保 标准")) == List{"plain", "formal"});
  Query literal = parse_query("低保");
  literal.related = Related::kLiteral;
  const Answer plain = ask(synonyms.index, literal);
  CHECK(ids(plain) == List{"plain"});
  CHECK(plain.also_searched.empty());
  CHECK(ask(synonyms.index, "\"低保\"").total == 1);  // quoted: no other names
}

TEST_CASE("查询：按日期排时，别名查到的也在内，仍然分得清") {
  const SynonymIndex synonyms;
  Query query = parse_query("低保");
  query.sort = Sort::kDate;
  const Answer answer = ask(synonyms.index, query);
  CHECK(ids(answer) == List{"formal", "plain"});
  CHECK(answer.exact == 1);
  CHECK(answer.hits[0].match == Match::kSynonym);
  CHECK(answer.hits[1].match == Match::kWords);
}

TEST_CASE("排序：废止的有标记，排在替代它的文件后面") {
  const TemporaryFolder folder;
  Record old_rule = record("old", "生活补助办法", "生活补助，生活补助，生活补助。");
  old_rule.validity = Validity::kRepealed;
  old_rule.replaced_by = {"new"};
  const Record new_rule = record("new", "生活补助暂行办法实施细则", "细则正文");
  index_records(folder / "i", {sealed(old_rule), new_rule});
  const Answer answer = ask(folder / "i", "生活补助");
  CHECK(ids(answer) == List{"new", "old"});
  CHECK(answer.hits[1].badges == std::vector<Badge>{Badge::kRepealed});
  CHECK(badge_text(Badge::kRepealed).zh == "已废止");
  CHECK(answer.hits[0].badges.empty());
}

TEST_CASE("分页：一页一页合起来就是全部，不重不漏，总数不变") {
  const TemporaryFolder folder;
  std::vector<Record> records;
  for (int i = 0; i < 700; ++i) {
    const bool whole = i % 3 == 0;
    records.push_back(record("p/" + std::to_string(i), i % 50 == 0 ? "生活补助" : "通知",
                             whole ? "按月发放生活补助。" : "生活困难，活补，补助。"));
  }
  index_records(folder / "i", records);
  Query query = parse_query("生活补助");
  query.limit = kMaxLimit;
  List all;
  for (query.offset = 0; query.offset < 700; query.offset += kMaxLimit) {
    const List page = ids(ask(folder / "i", query));
    all.insert(all.end(), page.begin(), page.end());
  }
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 700);
  CHECK(all.size() == 700);
  for (const std::size_t limit : {1UL, 7UL, 30UL}) {
    query.limit = limit;
    for (query.offset = 0; query.offset < 130; query.offset += limit) {
      const Answer answer = ask(folder / "i", query);
      CHECK(answer.total == 700);
      REQUIRE(ids(answer) == List(all.begin() + static_cast<std::ptrdiff_t>(query.offset),
                                  all.begin() + static_cast<std::ptrdiff_t>(query.offset + limit)));
    }
  }
  query.offset = static_cast<std::size_t>(-1);
  const Answer beyond = ask(folder / "i", query);
  CHECK(beyond.hits.empty());
  CHECK(beyond.total == 700);
}

TEST_CASE("查询：凑齐的字很多时，连着的照样找得到") {
  const TemporaryFolder folder;
  std::vector<Record> records;
  for (int i = 0; i < 300; ++i) {
    records.push_back(record("noise/" + std::to_string(i), "甲", "生活，活补，补助"));
  }
  std::string long_text = "生活补助";
  for (int i = 0; i < 300; ++i) {
    long_text += "别的许多内容";
  }
  records.push_back(record("real", "乙", long_text));
  index_records(folder / "i", records);
  CHECK(first_id(ask(folder / "i", "生活补助")) == "real");
  CHECK(ids(ask(folder / "i", "\"生活补助\"")) == List{"real"});
}

TEST_CASE("结果：字段齐全，正文不带，标记在字的边界上") {
  const Village village;
  const Answer answer = village("生活补助");
  const Hit& hit = answer.hits.front();
  CHECK(hit.record.url == "policies/education-2021.html");
  CHECK(hit.record.organs.size() == 2);
  CHECK(hit.record.place.back().shown == "东新区");
  CHECK(hit.record.body.empty());
  for (const Hit& one : answer.hits) {
    for (const Highlight& mark : one.snippet.highlights) {
      CHECK(is_valid_utf8(one.snippet.text.substr(mark.offset, mark.length)));
    }
  }
}

TEST_CASE("查询：索引更新后，开着的查询者看到新的") {
  const Village village;
  auto searcher = Searcher::open(village.index);
  REQUIRE(searcher);
  CHECK(searcher->search(parse_query("\"水泥路\""))->total == 1);
  auto records = village_records();
  records.pop_back();
  index_records(village.index, records, village_vocabulary());
  CHECK(searcher->search(parse_query("\"水泥路\""))->total == 0);
  CHECK(searcher->state()->documents == 5);
  // Rebuilt from nothing because of another word list: a new folder in the old one's place.
  index_records(village.index, village_records(), {{"水泥路"}, ""});
  CHECK(searcher->search(parse_query("\"水泥路\""))->total == 1);
  CHECK(searcher->search(parse_query("低保"))->also_searched.empty());
}

TEST_CASE("查询：各种怪查询都有回答，不慢") {
  const Village village;
  std::string quotes;
  std::string minus;
  for (int i = 0; i < 500; ++i) {
    quotes += "“";
    minus += "-";
  }
  List odd = {"",
              " ",
              "\"",
              "“”",
              "-",
              "--",
              "-\"",
              "\xFF\xFE",
              std::string("\0a\0", 3),
              "Qpolicies/road",
              "XNx",
              "S",
              "\x01\x02",
              "*",
              "低*",
              "AND OR NOT",
              "(((((",
              "title:低保",
              "低保 低保 低保",
              quotes,
              minus,
              "国办发〔〔〔〔2017〕〕",
              "令第号",
              "〔2017〕47号",
              "-低保 -补助",
              "\"低\" -\"保\""};
  std::string mixed;
  for (int i = 0; i < 20000; ++i) {
    mixed += static_cast<char>(i * 7919 % 251 + 1);
  }
  odd.push_back(mixed);
  odd.push_back(std::string(100000, '"'));
  std::string han;
  for (int i = 0; i < 2000; ++i) {
    han += i % 2 == 0 ? "低保" : "补助 ";
  }
  odd.push_back(han);
  odd.push_back("\"" + han.substr(0, 900) + "\"");
  odd.push_back("-" + han.substr(0, 900));
  odd.push_back("\"" + std::string(900, 'x') + "\" -" + std::string(90, 'y'));
  auto searcher = Searcher::open(village.index);
  REQUIRE(searcher);
  for (const std::string& text : odd) {
    CAPTURE(text.substr(0, 40));
    for (const Sort sort : {Sort::kRelevance, Sort::kDate}) {
      Query query = parse_query(text);
      query.sort = sort;
      CHECK(searcher->search(query).has_value());
    }
  }
}

TEST_CASE("查找：许多线程一起查，谁也不动谁的东西") {
  const TemporaryFolder folder;
  index_records(folder / "index", village_records());
  constexpr int kThreads = 8;
  constexpr int kSearches = 1500;
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      auto searcher = Searcher::open(folder / "index");
      const Query everything = parse_query("");
      for (int n = 0; searcher && n < kSearches; ++n) {
        const auto answer = searcher->search(everything);
        wrong += answer && answer->total == 6 ? 0 : 1;
      }
      wrong += searcher ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace mingbai::store
