// SPDX-License-Identifier: GPL-3.0-or-later

// Small updates of a large index go to its recent part; nobody must notice.

#include <xapian.h>

#include "index/store/index_parts.h"
#include "index/store/indexer.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

std::vector<Record> notices(int count) {
  std::vector<Record> records;
  for (int i = 0; i < count; ++i) {
    Record made = record("n/" + std::to_string(1000 + i), "公示" + std::to_string(1000 + i),
                         "生活补助按月发放，编号" + std::to_string(i * 37) + "。");
    made.column = {"notices", "公告"};
    made.date = text::parse_date(i % 2 == 0 ? "2017-03-01" : "2018-03-01");
    records.push_back(sealed(std::move(made)));
  }
  return records;
}

Record with_body(Record made, const std::string& body) {
  made.body = body;
  return sealed(std::move(made));
}

struct Large {
  TemporaryFolder folder;
  std::string index = folder / "index";
  std::vector<Record> records = notices(100);
  Large() { index_records(index, records); }

  UpdateReport update() const { return index_records(index, records); }
  UpdateReport keep(const std::vector<Record>& some, const Vocabulary& vocabulary = {}) const {
    auto indexer = Indexer::open(index, vocabulary, 2);
    REQUIRE(indexer);
    const auto report = indexer->update(some, Others::kKeep);
    REQUIRE(report);
    return *report;
  }
  std::size_t total(const std::string& text) const { return ask(index, text).total; }
  bool has_recent() const { return has_recent_part(index); }
};

TEST_CASE("近期部分：小改动不重写主体，旧的查不到，新的查得到") {
  Large large;
  const auto before = bytes_of(large.index);
  large.records[10] = with_body(large.records[10], "旱厕改造完成。");
  large.records.erase(large.records.begin() + 20);
  large.records.push_back(record("x/new", "新的公告", "村口的桥修好了。"));
  const UpdateReport report = large.update();
  CHECK(report.added == 1);
  CHECK(report.changed == 1);
  CHECK(report.removed == 1);
  CHECK(report.unchanged == 98);
  CHECK(large.has_recent());
  for (const auto& [name, bytes] : before) {
    CHECK((bytes_of(large.index).at(name) == bytes));
  }
  CHECK(large.total("") == 100);
  CHECK(large.total("生活补助") == 98);
  CHECK(large.total("\"按月发放\"") == 98);
  CHECK(large.total("公示 -生活补助") == 1);
  CHECK(large.total("\"公示1020\"") == 0);
  CHECK(first_id(ask(large.index, "旱厕改造")) == "n/1010");
  CHECK(first_id(ask(large.index, "桥修好")) == "x/new");
  CHECK(Searcher::open(large.index)->state()->documents == 100);
  CHECK(large.update().outcome == Outcome::kUnchanged);
}

TEST_CASE("近期部分：要抹掉痕迹的，文件里一个字节也不留") {
  const auto holds = [](const Large& large) {
    for (const auto& [name, bytes] : bytes_of(large.index)) {
      if (bytes.find("zzyzx") != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  Large large;
  large.records[10] = with_body(large.records[10], "zzyzx");
  CHECK(Indexer::open(large.index, {}, 2)
            ->update(large.records, Others::kRemove, Traces::kErase)
            .has_value());  // into the main part
  REQUIRE(holds(large));
  large.records[10] = with_body(large.records[10], "已撤下");
  index_records(large.index, large.records);
  CHECK(large.total("zzyzx") == 0);
  CHECK(holds(large));  // hidden: no longer found, and still there
  auto indexer = Indexer::open(large.index, {}, 2);
  REQUIRE(indexer);
  const auto report = indexer->update(large.records, Others::kRemove, Traces::kErase);
  REQUIRE(report);
  CHECK(report->outcome == Outcome::kUpdated);
  CHECK_FALSE(holds(large));
  CHECK_FALSE(large.has_recent());
}

TEST_CASE("近期部分：分面的数与结果数相符，筛选照常") {
  Large large;
  large.records[10] = with_body(large.records[10], "旱厕改造完成。");
  large.records[11] = with_body(large.records[11], "旱厕改造完成。");
  large.update();
  const Answer answer = ask(large.index, "公示");
  CHECK(answer.total == 100);
  for (const Facet& facet : answer.facets) {
    std::size_t sum = 0;
    for (const FacetValue& value : facet.values) {
      sum += value.count;
    }
    CHECK(sum == 100);
  }
  CHECK(answer.facets[0].values[0].shown == "公告");
  Query query = parse_query("旱厕改造");
  set_years(query.filters, 2018, 2018);
  CHECK(ids(ask(large.index, query)) == std::vector<std::string>{"n/1011"});
  query = parse_query("");
  query.limit = 200;
  CHECK(ids(ask(large.index, query)).size() == 100);
}

TEST_CASE("近期部分：其中的文档也能再改、再删") {
  Large large;
  large.records[10] = with_body(large.records[10], "旱厕改造完成。");
  large.update();
  large.records[10] = with_body(large.records[10], "厕所改造验收。");
  CHECK(large.update().changed == 1);
  CHECK(large.total("\"旱厕改造\"") == 0);
  CHECK(large.total("厕所改造验收") > 0);
  large.records.erase(large.records.begin() + 10);
  CHECK(large.update().removed == 1);
  CHECK(large.total("") == 99);
  CHECK(large.total("\"厕所改造\"") == 0);
}

TEST_CASE("近期部分：多了就并成一体，与一次建成的逐字节相同") {
  Large large;
  for (int round = 0; round < 4; ++round) {
    for (int i = 0; i < 4; ++i) {
      auto& made = large.records[static_cast<std::size_t>(round * 10 + i)];
      made = with_body(made, "第" + std::to_string(round) + "轮改动。");
    }
    large.update();
    CHECK(large.has_recent() == (round % 2 == 0));
    if (!large.has_recent()) {
      const std::string clean = large.folder / ("clean" + std::to_string(round));
      index_records(clean, large.records);
      CHECK(bytes_of(large.index) == bytes_of(clean));
    }
  }
}

TEST_CASE("近期部分：没有提到的记录可以留着，并成一体、换词表时也不丢") {
  Large large;
  CHECK(large.keep({record("x/1", "新的公告", "桥修好了。")}).added == 1);
  CHECK(large.total("") == 101);
  const UpdateReport words =
      large.keep({record("x/2", "又一公告", "路修好了。")}, {{"生活补助"}, ""});
  CHECK(words.outcome == Outcome::kRebuiltWords);
  CHECK(large.total("") == 102);
  CHECK_FALSE(large.has_recent());
  std::vector<Record> many = notices(30);
  for (Record& made : many) {
    made = with_body(made, "大改动。");
  }
  CHECK(large.keep(many, {{"生活补助"}, ""}).changed == 30);
  CHECK_FALSE(large.has_recent());
  CHECK(large.total("") == 102);
  CHECK(large.total("大改动") == 30);
  CHECK(large.total("\"生活补助\"") == 70);
}

TEST_CASE("近期部分：开着的读者看得到它出现、更新、并入") {
  Large large;
  auto reader = Searcher::open(large.index);
  REQUIRE(reader);
  const auto total = [&](const char* text) { return reader->search(parse_query(text))->total; };
  CHECK(total("\"旱厕\"") == 0);
  large.keep({record("x/1", "新的公告", "旱厕改造。")});
  CHECK(total("\"旱厕\"") == 1);
  large.keep({record("x/2", "新的公告", "旱厕改造。")});
  CHECK(total("\"旱厕\"") == 2);
  large.keep(notices(100));
  for (int i = 3; i < 20; ++i) {
    large.keep({record("x/" + std::to_string(i), "新的公告", "旱厕改造。")});
    CHECK(total("\"旱厕\"") == static_cast<std::size_t>(i));
  }
}

TEST_CASE("近期部分：被替换的文档不会因为别的叫法、读音或沾边的词又出来") {
  Large large;
  const Vocabulary words{{"最低生活保障"}, "eq\t最低生活保障\t低保\n"};
  large.records[10] = with_body(large.records[10], "发放最低生活保障金。");
  large.records[11].title = "护理员名册";
  large.records[11] = with_body(large.records[11], "翡翠色的砖瓦。");
  index_records(large.index, large.records, words);
  large.records[10] = with_body(large.records[10], "旱厕改造完成。");
  large.records[11].title = "公示改了";
  large.records[11] = with_body(large.records[11], "旱厕改造完成。");
  index_records(large.index, large.records, words);
  REQUIRE(large.has_recent());
  for (const char* text : {"低保", "hulimingce", "huliyuanmingce", "翡翠的砖瓦怎么买"}) {
    CAPTURE(text);
    for (const std::string& id : ids(ask(large.index, text))) {
      CHECK(id != "n/1010");
      CHECK(id != "n/1011");
    }
  }
}

TEST_CASE("近期部分：还没有提交过的不算") {
  Large large;
  { const Xapian::WritableDatabase made(recent_folder(large.index), Xapian::DB_CREATE); }
  CHECK(large.total("") == 100);
  CHECK(large.keep({record("x/1", "新的公告", "旱厕改造。")}).added == 1);
  CHECK(large.total("\"旱厕\"") == 1);
}

}  // namespace
}  // namespace mingbai::store
