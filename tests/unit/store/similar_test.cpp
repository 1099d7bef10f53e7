// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/published_copy.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

std::vector<Record> archive() {
  std::vector<Record> records;
  const auto add = [&](const std::string& id, const std::string& title, const std::string& body) {
    records.push_back(record(id, title, body));
  };
  add("pension-2019", "城乡居民基本养老保险待遇调整的通知",
      "基础养老金每人每月提高五元，由社保所发放。");
  add("pension-2021", "提高城乡居民基本养老保险基础养老金的通知",
      "基础养老金标准提高到每人每月一百零八元。");
  add("pension-guide", "养老金怎么领", "年满六十周岁到社保所办理，基础养老金按月发放。");
  add("road", "大张村修通水泥路", "村里的路修好了，老人出门方便了。");
  add("school", "义务教育学生营养改善计划", "每名学生每天补助四元，由学校食堂供餐。");
  add("fire", "秋季禁止焚烧秸秆的通告", "严禁露天焚烧秸秆，违者按规定处理。");
  records[0].replaced_by = {"pension-2021"};
  for (Record& each : records) {
    each = sealed(each);
  }
  return records;
}

std::vector<std::string> like(Searcher& searcher, const std::string& id, std::size_t limit = 5) {
  const auto hits = searcher.similar(id, limit);
  REQUIRE(hits);
  REQUIRE(*hits);
  std::vector<std::string> list;
  for (const Hit& hit : **hits) {
    CHECK(hit.match == Match::kRelated);
    CHECK_FALSE(hit.snippet.text.empty());
    list.push_back(hit.record.id);
  }
  return list;
}

using Ids = std::vector<std::string>;

TEST_CASE("相似：说同一件事的在前，自己和被自己替代的不算，不相干的不列") {
  const TemporaryFolder folder;
  index_records(folder / "index", archive());
  auto searcher = Searcher::open(folder / "index");
  CHECK(like(*searcher, "pension-2021") == Ids{"pension-guide"});
  CHECK(like(*searcher, "pension-2019") == Ids{"pension-2021", "pension-guide"});
  CHECK(like(*searcher, "pension-2019", 1) == Ids{"pension-2021"});
  CHECK(like(*searcher, "road").empty());
}

TEST_CASE("相似：只供检索的索引没有词表，答得一样") {
  const TemporaryFolder folder;
  index_records(folder / "index", archive());
  REQUIRE(publish_index(folder / "index", folder / "public"));
  auto searcher = Searcher::open(folder / "public");
  CHECK(like(*searcher, "pension-2019") == Ids{"pension-2021", "pension-guide"});
}

TEST_CASE("相似：没有这份文件，说没有；库里只有一份，没有相似的") {
  const TemporaryFolder folder;
  index_records(folder / "index", {archive()[0]});
  auto searcher = Searcher::open(folder / "index");
  CHECK_FALSE(*searcher->similar("nothing", 5));
  CHECK_FALSE(*searcher->similar("", 5));
  CHECK_FALSE(*searcher->similar(std::string("a\0b", 3), 5));
  CHECK(like(*searcher, "pension-2019").empty());
}

TEST_CASE("相似：很长的文件只看开头，后面顺带提到的不算") {
  const TemporaryFolder folder;
  auto records = archive();
  const auto pad = [&](std::size_t bytes) {
    while (records[1].body.size() < bytes) {
      records[1].body += "基础养老金按月发放。";
    }
  };
  records[1].body.clear();
  pad(9000);
  for (int i = 0; i < 300; ++i) {
    records[1].body += "大张村修通水泥路，老人出门方便。";
  }
  records[1] = sealed(records[1]);
  index_records(folder / "index", records);
  auto searcher = Searcher::open(folder / "index");
  CHECK(like(*searcher, "pension-2021") == Ids{"pension-guide"});
}

TEST_CASE("文件：按标识取出全文，没有就说没有") {
  const Village village;
  auto searcher = Searcher::open(village.index);
  const auto found = searcher->document("policies/education-2021");
  REQUIRE(found);
  REQUIRE(*found);
  CHECK((*found)->title == "东新区2021年教育资助政策");
  CHECK((*found)->body.find("非寄宿生500元") != std::string::npos);
  CHECK((*found)->organs.size() == 2);
  for (const std::string& id : {std::string("policies"), std::string(), std::string(500, 'x')}) {
    CHECK_FALSE(*searcher->document(id));
  }
}

TEST_CASE("期限：过了期限就停下，并且说还没查完；没有期限的不受影响") {
  const Village village;
  Query query = parse_query("低保 \"低保对象\" -没有");
  CHECK_FALSE(village(query).incomplete);
  query.deadline = Deadline::in(std::chrono::milliseconds(-1));
  CHECK(village(query).incomplete);
  query = parse_query("东新区");
  const Answer whole = village(query);
  query.deadline = Deadline::in(std::chrono::hours(1));
  const Answer timed = village(query);
  CHECK_FALSE(timed.incomplete);
  CHECK(ids(timed) == ids(whole));
  CHECK(timed.total == whole.total);
}

}  // namespace
}  // namespace mingbai::store
