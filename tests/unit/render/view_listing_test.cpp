// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/render/views.h"
#include "generator/site/queries.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using model::ListingKind;
using sample::column;
using sample::get;

namespace {
const model::Listing& listing(const sample::Fixture& f, ListingKind kind, std::uint32_t subject) {
  return *site::find_listing(f.site, kind, subject);
}
}  // namespace

TEST_CASE("列表页：分页取各自的一段") {
  const sample::Fixture f;
  const model::Listing& news = listing(f, ListingKind::kColumn, 3);
  const View first = view_listing(*f.context, news, 1);
  CHECK(first.template_name == "listing.html");
  CHECK(column(first.data, "listing.items", "title") == "通水|修路");
  CHECK(get(first.data, "listing.total") == "3");
  CHECK(get(first.data, "listing.pager.next") == "news/page-2.html");
  CHECK(column(view_listing(*f.context, news, 2).data, "listing.items", "title") == "通电");
}

TEST_CASE("列表页：没有内容时有一句话，各项都在") {
  const sample::Fixture f;
  const View view = view_listing(*f.context, listing(f, ListingKind::kColumn, 2), 1);
  CHECK(get(view.data, "listing.items") == "[]");
  CHECK(get(view.data, "listing.empty") == "这里还没有内容。");
  for (const char* name : {"listing.children", "listing.hotlines", "listing.service_points"}) {
    CAPTURE(name);
    CHECK(get(view.data, name) == "[]");
  }
}

TEST_CASE("地区页：下级地区、热线、本地和上级的服务点，近的在前") {
  const sample::Fixture f;
  const View district = view_listing(*f.context, listing(f, ListingKind::kPlace, 1), 1);
  CHECK(column(district.data, "listing.children", "name") == "大张村|小王村");
  CHECK(column(district.data, "listing.children", "count") == "1|0");
  CHECK(get(district.data, "listing.hotlines.0.tel") == "0394-1234567");
  const View village = view_listing(*f.context, listing(f, ListingKind::kPlace, 2), 1);
  CHECK(column(village.data, "listing.service_points", "name") == "村室|区大厅");
  CHECK(get(village.data, "page.kind") == "place");
}

TEST_CASE("主题页：指南、有效政策、其他、失效分开") {
  model::Records r = sample::records();
  for (model::Document& d : r.documents) {
    d.topics = {0};
  }
  const sample::Fixture f(std::move(r));
  const View view = view_topic(*f.context, listing(f, ListingKind::kTopic, 0));
  CHECK(view.template_name == "topic.html");
  CHECK(column(view.data, "topic.guides", "title") == "怎么申请");
  CHECK(column(view.data, "topic.policies", "title") == "新办法");
  CHECK(column(view.data, "topic.expired", "title") == "旧办法");
  CHECK(column(view.data, "topic.others", "title") == "通水|修路|通电|关于本站");
  CHECK(column(view.data, "topic.children", "name") == "幼儿园");
  CHECK(get(view.data, "listing.pager.pages") == "4");
  CHECK(get(view.data, "listing.pager.next") == "topics/school-2.html");
}

TEST_CASE("主题页：每组最多四十份，第一页该有的都在") {
  model::Records r = sample::records();
  for (int i = 0; i < 100; ++i) {
    r.documents.push_back(
        sample::document("notices/" + std::to_string(100 + i) + ".md", "通知", "2017-07-01"));
    r.documents.back().topics = {0};
  }
  r.config.page_size = 60;
  const sample::Fixture f(std::move(r));
  const View view = view_topic(*f.context, listing(f, ListingKind::kTopic, 0));
  const templates::Value data(view.data);
  CHECK(sample::at(&data, "topic.others")->list().size() == 60);
}

TEST_CASE("首页：最新、各栏目、指南、下级地区；空栏目不出现") {
  const sample::Fixture f;
  const View view = view_home(*f.context);
  CHECK(column(view.data, "latest", "title") == "通水|修路|通电|怎么申请|新办法|旧办法");
  CHECK(column(view.data, "columns", "id") == "policies|news|guides");
  CHECK(column(view.data, "guides", "title") == "怎么申请");
  CHECK(column(view.data, "places", "name") == "大张村|小王村");
}

TEST_CASE("公共的值：栏目、主题、目录、页面、更新日期") {
  const sample::Fixture f;
  const templates::Map& shared = f.context->shared;
  CHECK(column(shared, "site.columns", "count") == "2|0|0|3|0|1");
  CHECK(column(shared, "site.topics", "name") == "上学");
  CHECK(column(shared, "site.directories", "kind") == "topics|places|years|organs");
  CHECK(column(shared, "site.pages", "url") == "pages/about.html");
  CHECK(get(shared, "site.updated") == "2017-06-02");
  CHECK(get(shared, "site.place") == "东新区");
  CHECK(get(shared, "style_url") == "assets/style.1.css");
}
