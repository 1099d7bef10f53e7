// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/render/views.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using sample::column;
using sample::get;

namespace {
SearchPage answer() {
  SearchPage page;
  page.form.q = "低保&补贴";
  page.form.year = "2017";
  page.total = 25;
  page.page = 2;
  SearchHit hit;
  hit.title = {"农村低保", {{6, 12}}};
  hit.snippet = {"a<b>低保</b>", {{4, 10}}};
  hit.url = "policies/new.html";
  hit.badges = {"旧标准"};
  page.hits = {hit};
  page.facets = {{"column", "栏目", {{"policies", "政策文件", 20, FacetValue::State::kOffered}}},
                 {"year", "年份", {{"2017", "2017年", 25, FacetValue::State::kSelected}}}};
  return page;
}
templates::Map answered(const sample::Fixture& f, const SearchPage& page) {
  templates::Map data = search_frame(*f.context);
  add_answer(&page, data);
  return data;
}
std::string title_of(MarkedText text, const sample::Fixture& f) {
  SearchPage page;
  page.hits.resize(1);
  page.hits[0].title = std::move(text);
  return get(answered(f, page), "answer.items.0.title");
}
}  // namespace

TEST_CASE("搜索页：静态页没有答案，表单是空的，选项都在") {
  const sample::Fixture f;
  const View view = view_search(*f.context);
  CHECK(get(view.data, "answer") == "none");
  CHECK(get(view.data, "form.q").empty());
  CHECK(column(view.data, "choices.years", "value") == "2017|2016");
  CHECK(column(view.data, "choices.places", "value") == "411671|411671001|41");
  CHECK(column(view.data, "choices.places", "label") == "东新区|　大张村|河南省");
  CHECK(column(view.data, "choices.columns", "label") ==
        "政策文件|通知公告|公示|动态|简报|办事指南");
}

TEST_CASE("搜索页：命中的字标出，其余转义") {
  const sample::Fixture f;
  const SearchPage page = answer();
  const templates::Map data = answered(f, page);
  CHECK(get(data, "answer.items.0.title") == "农村<mark>低保</mark>");
  CHECK(get(data, "answer.items.0.snippet") == "a&lt;b&gt;<mark>低保</mark>&lt;/b&gt;");
  CHECK(get(data, "form.q") == "低保&补贴");
}

TEST_CASE("搜索页：标记的范围错了也不切坏字、不越界、不重叠") {
  const sample::Fixture f;
  CHECK(title_of({"农村低保", {{7, 12}}}, f) == "农村<mark>低保</mark>");
  CHECK(title_of({"农村", {{3, 999}}}, f) == "农<mark>村</mark>");
  CHECK(title_of({"农村", {{900, 999}, {4, 2}}}, f) == "农村");
  CHECK(title_of({"abcd", {{0, 3}, {1, 4}}}, f) == "<mark>abc</mark><mark>d</mark>");
  CHECK(title_of({"abcd", {{2, 3}, {0, 1}}}, f) == "ab<mark>c</mark>d");
}

TEST_CASE("搜索页：翻页和筛选的网址带着原来的问题") {
  const sample::Fixture f;
  const SearchPage page = answer();
  const templates::Map data = answered(f, page);
  const std::string question = "q=%E4%BD%8E%E4%BF%9D%26%E8%A1%A5%E8%B4%B4";
  CHECK(get(data, "answer.pages") == "3");
  CHECK(get(data, "answer.next") == "search.html?" + question + "&year=2017&page=3");
  CHECK(get(data, "answer.previous") == "search.html?" + question + "&year=2017");
  CHECK(get(data, "answer.facets.0.values.0.url") ==
        "search.html?" + question + "&column=policies&year=2017");
  CHECK(get(data, "answer.facets.1.values.0.url") == "search.html?" + question);
  CHECK(get(data, "answer.facets.1.values.0.selected") == "true");
}

TEST_CASE("搜索页：页码过大按最后一页，没有结果也有一页") {
  const sample::Fixture f;
  SearchPage page = answer();
  page.page = 4'000'000'000U;
  CHECK(get(answered(f, page), "answer.page") == "3");
  page.total = 0;
  page.page = 0;
  page.page_size = 0;
  CHECK(get(answered(f, page), "answer.pages") == "1");
}
