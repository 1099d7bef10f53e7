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
