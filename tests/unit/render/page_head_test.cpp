// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/page_head.h"

#include <doctest/doctest.h>

#include "generator/render/views.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using sample::column;
using sample::get;

namespace {
std::string tags(const templates::Map& data) {
  return column(data, "page.meta", "name");
}
std::string tag(const templates::Map& data, std::string_view name) {
  const templates::Value value(data);
  for (const templates::Value& item : sample::at(&value, "page.meta")->list()) {
    if (sample::shown(sample::at(&item, "name")) == name) {
      return sample::shown(sample::at(&item, "content"));
    }
  }
  return "?";
}
}  // namespace

TEST_CASE("网页标签：内容页有网站、栏目、文章三组") {
  const sample::Fixture f;
  const View view = view_document(*f.context, f.id("policies/new.md"), {{}, {}, "摘要"});
  CHECK(tags(view.data) ==
        "SiteName|SiteDomain|SiteIDCode|ColumnName|ColumnDescription|ColumnKeywords|ColumnType|"
        "ArticleTitle|PubDate|ContentSource|Keywords|Image|Url|Description");
  CHECK(tag(view.data, "PubDate") == "2017-04-10 09:30");
  CHECK(tag(view.data, "ContentSource") == "教育局、扶贫办");
  CHECK(tag(view.data, "Keywords") == "助学金,幼儿园");
  CHECK(tag(view.data, "Image") == "https://example.invalid/static/a%2050%25.jpg");
  CHECK(tag(view.data, "Url") == "https://example.invalid/policies/new.html");
  CHECK(tag(view.data, "ColumnName") == "政策文件");
}

TEST_CASE("网页标签：没有机关时来源是主办单位，没有时刻补零") {
  const sample::Fixture f;
  const View view = view_document(*f.context, f.id("news/b.md"), {{}, {}, ""});
  CHECK(tag(view.data, "ContentSource") == "示例区办公室");
  CHECK(tag(view.data, "PubDate") == "2017-06-02 00:00");
}

TEST_CASE("网页标签：地区列表不属于栏目，没有填的不写") {
  model::Records r = sample::records();
  r.config.id_code.clear();
  const sample::Fixture f(std::move(r));
  CHECK(tags(view_directory(*f.context, model::ListingKind::kYear).data) ==
        "SiteName|SiteDomain|Description");
  CHECK(tag(view_home(*f.context).data, "ColumnType") == "首页");
}

TEST_CASE("面包屑：首页、栏目、本页；地区一级一级") {
  const sample::Fixture f;
  const View doc = view_document(*f.context, f.id("policies/new.md"), {{}, {}, ""});
  CHECK(column(doc.data, "breadcrumb", "name") == "首页|政策文件|新办法");
  CHECK(column(doc.data, "breadcrumb", "url") == "index.html|policies/index.html|");
  const View about = view_document(*f.context, f.id("pages/about.md"), {{}, {}, ""});
  CHECK(column(about.data, "breadcrumb", "name") == "首页|关于本站");
  const model::Listing& village = f.site.listings[f.site.place_listing[2]];
  CHECK(column(view_listing(*f.context, village, 1).data, "breadcrumb", "name") ==
        "首页|按地区找|河南省|东新区|大张村");
}

TEST_CASE("页头：标题带站名和页码，订阅源跟着栏目走") {
  const sample::Fixture f;
  const View second = view_listing(*f.context, f.site.listings[3], 2);
  CHECK(get(second.data, "page.full_title") == "动态（第2页） - 示例区");
  CHECK(get(second.data, "page.url") == "news/page-2.html");
  CHECK(get(second.data, "page.feed_url") == "news/feed.xml");
  CHECK(get(second.data, "page.column") == "news");
  CHECK(get(second.data, "root") == "../");
  // 公示 has no documents, so no feed of its own.
  CHECK(get(view_listing(*f.context, f.site.listings[2], 1).data, "page.feed_url") == "feed.xml");
  CHECK(get(view_home(*f.context).data, "page.full_title") == "示例区 - 政策讲明白");
}

TEST_CASE("页头：找不到页面时链接从网址的根写起") {
  model::Records r = sample::records();
  r.config.base_url = "https://example.invalid/site/";
  const sample::Fixture f(std::move(r));
  CHECK(get(view_missing(*f.context).data, "root") == "/site/");
}
