// SPDX-License-Identifier: GPL-3.0-or-later

// Filters, facets and the order by date of a search.

#include "index/store/searcher.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

using List = std::vector<std::string>;

Query filtered(const std::string& text, const Filters& filters) {
  Query query = parse_query(text);
  query.filters = filters;
  return query;
}

TEST_CASE("筛选：每一种都管用，合起来都要满足") {
  const Village village;
  const auto hits = [&](auto set) {
    Filters filters;
    set(filters);
    return village(filtered("", filters)).total;
  };
  CHECK(hits([](Filters& f) { f.column = "policies"; }) == 3);
  CHECK(hits([](Filters& f) { f.organ = "东新区财政局"; }) == 1);
  CHECK(hits([](Filters& f) { f.organ = "東新區教育局"; }) == 2);
  CHECK(hits([](Filters& f) { f.place = "41"; }) == 5);
  CHECK(hits([](Filters& f) { f.place = "41/411699/411699101"; }) == 1);
  CHECK(hits([](Filters& f) { f.place = "411699"; }) == 0);  // a path begins at the root
  CHECK(hits([](Filters& f) { f.topic = "dibao"; }) == 2);
  CHECK(hits([](Filters& f) { f.number = "东政办(2018)9号"; }) == 1);
  CHECK(hits([](Filters& f) { f.number = "豫政办〔2017〕47号"; }) == 0);  // cited only
  CHECK(hits([](Filters& f) { f.number = "不是文号"; }) == 0);
  CHECK(hits([](Filters& f) { f.validity = Validity::kInForce; }) == 2);
  CHECK(hits([](Filters& f) { f.validity = Validity::kUnstated; }) == 3);
  CHECK(hits([](Filters& f) { set_years(f, 2021, 2021); }) == 3);
  CHECK(hits([](Filters& f) { set_years(f, 2017, 2018); }) == 2);
  CHECK(hits([](Filters& f) { f.to_day = 30000; }) == 5);  // undated documents have no day
  CHECK(hits([](Filters& f) {
          f.column = "policies";
          f.validity = Validity::kInForce;
          set_years(f, 2021, 2021);
        }) == 1);
}

TEST_CASE("筛选：发文机关写一部分也行，写全了就只要那一个") {
  const Village village;
  const auto total = [&](const char* organ) {
    Filters filters;
    filters.organ = organ;
    return village(filtered("", filters)).total;
  };
  CHECK(total("教育局") == 2);
  CHECK(total("东新区教育局") == 2);
  CHECK(total("气象局") == 0);
}

TEST_CASE("筛选：某一天有效的，从施行那天到被替代的前一天") {
  const auto rule = [](const char* id, std::optional<std::int32_t> from,
                       std::optional<std::int32_t> to, Validity validity) {
    Record record;
    record.id = id;
    record.title = "门诊慢性病报销比例";
    record.effective_day = from;
    record.expires_day = to;
    record.validity = validity;
    record.hash = record_hash(record);
    return record;
  };
  Record dated = rule("dated", {}, {}, Validity::kInForce);
  dated.date = text::parse_date("1970-04-11");  // day 100
  dated.hash = record_hash(dated);
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  index_records(index,
                {rule("old", 10, 19, Validity::kReplaced), rule("new", 20, {}, Validity::kInForce),
                 rule("news", {}, {}, Validity::kUnstated), dated});
  const auto on = [&](std::int32_t day) {
    Filters filters;
    filters.as_of_day = day;
    return ids(ask(index, filtered("慢性病", filters)));
  };
  CHECK(on(9).empty());
  CHECK(on(10) == List{"old"});
  CHECK(on(19) == List{"old"});
  CHECK(on(20) == List{"new"});
  CHECK(on(100).size() == 2);
}

TEST_CASE("筛选：只知道哪天截止的，以前一直有效") {
  Record ended = record("ended", "门诊慢性病报销", "按65%报销");
  ended.date.reset();
  ended.expires_day = 19;
  ended.validity = Validity::kReplaced;
  const TemporaryFolder folder;
  index_records(folder / "index", {sealed(ended)});
  Query query = parse_query("慢性病");
  for (const std::int32_t day : {-30000, 0, 19, 20}) {
    query.filters.as_of_day = day;
    CHECK(ask(folder / "index", query).hits.empty() == (day == 20));
  }
}

TEST_CASE("筛选：问某一天时，那天有效、现在失效的标明是旧标准") {
  Record ended = record("ended", "门诊慢性病报销比例", "按65%报销");
  ended.effective_day = 10;
  ended.expires_day = 19;
  ended.validity = Validity::kExpired;
  const TemporaryFolder folder;
  index_records(folder / "index", {sealed(ended)});
  Query query = parse_query("慢性病");
  CHECK(ask(folder / "index", query).hits.at(0).badges == std::vector{Badge::kExpired});
  query.filters.as_of_day = 15;
  CHECK(ask(folder / "index", query).hits.at(0).badges ==
        std::vector{Badge::kReplaced, Badge::kExpired});
}

TEST_CASE("筛选：正文里有这个范围的金额") {
  const Village village;
  const auto total = [&](std::int64_t low, std::int64_t high) {
    Filters filters;
    filters.min_amount = low;
    filters.max_amount = high;
    return village(filtered("", filters)).total;
  };
  CHECK(total(125000, 125000) == 1);  // 1250元
  CHECK(total(40000, 60000) == 1);    // 500元
  CHECK(total(100000, 200000) == 2);  // 1000元 in two documents
  CHECK(total(1, 2) == 0);
}

TEST_CASE("筛选：标题里有，正文里有的不算") {
  const Village village;
  CHECK(village(parse_query("标题:教育资助")).total == 1);
  CHECK(village(parse_query("标题:寄宿生")).total == 0);
  CHECK(village(parse_query("补助 -标题:资助")).total < village(parse_query("补助")).total);
}

TEST_CASE("筛选：和查询词一起，问句放宽时也不越过筛选") {
  const Village village;
  Filters filters;
  filters.column = "notices";
  const Answer answer = village(filtered("小学生补助多少钱", filters));
  for (const Hit& hit : answer.hits) {
    CHECK(hit.record.column.id == "notices");
  }
  filters.column = "no-such";
  CHECK(village(filtered("低保", filters)).total == 0);
}

TEST_CASE("分面：任何查询的每一面加起来都等于总数，按它筛就剩那么多") {
  const Village village;
  for (const char* text :
       {"", "低保", "生活补助", "小学 起付线", "小学生一年能补助多少钱", "\"低保\"", "-公示"}) {
    CAPTURE(text);
    const Answer answer = village(text);
    REQUIRE(answer.facets.size() == 6);
    for (const Facet& facet : answer.facets) {
      std::size_t sum = 0;
      for (const FacetValue& value : facet.values) {
        sum += value.count;
      }
      CAPTURE(facet_key(facet.kind));
      CHECK(sum == answer.total);
    }
  }
  const Answer answer = village("补助");
  for (const FacetValue& value : answer.facets[2].values) {  // organs
    Filters filters;
    filters.organ = value.key;
    CHECK(village(filtered("补助", filters)).total == value.matching);
  }
  const Answer all = village("");
  for (const FacetValue& value : all.facets[3].values) {  // places
    Filters filters;
    filters.place = value.key;
    if (!value.key.empty()) {
      CHECK(village(filtered("", filters)).total == value.matching);
    }
  }
  for (const FacetValue& value : all.facets[4].values) {  // validity, "unstated" too
    Filters filters;
    filters.validity = validity_of_key(value.key);
    CHECK(village(filtered("", filters)).total == value.matching);
  }
}

TEST_CASE("分面：不要时不数，结果不变") {
  const Village village;
  Query query = parse_query("补助");
  query.facets = Facets::kSkip;
  CHECK(village(query).facets.empty());
  CHECK(village(query).total == village("补助").total);
}

TEST_CASE("排序：按日期从新到旧，没有日期的在最后") {
  const Village village;
  Query query = parse_query("");
  CHECK(ids(village(query)) == List{"notices/dibao-2021", "notices/insurance-2021",
                                    "policies/education-2021", "policies/health-2018",
                                    "policies/education-2017", "news/road"});
  query = parse_query("补助");
  query.sort = Sort::kDate;
  CHECK(ids(village(query)) == List{"policies/education-2021", "policies/education-2017"});
  query = parse_query("小学生一年能补助多少钱");
  query.sort = Sort::kDate;
  const Answer relaxed = village(query);
  CHECK(relaxed.relaxed);
  CHECK(relaxed.total == village("小学生一年能补助多少钱").total);
}

}  // namespace
}  // namespace mingbai::store
