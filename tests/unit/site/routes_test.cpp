// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/site/queries.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;

namespace {
model::Document with_slug(std::string path, std::string slug) {
  model::Document d = document(std::move(path));
  d.slug = std::move(slug);
  return d;
}
}  // namespace

TEST_CASE("网址：栏目标识加文件名，页面在 pages 下") {
  const Outcome out =
      assembled({document("policies/education-2017.md"), document("pages/about.md", "")});
  CHECK(out.site.routes == Strings{"policies/education-2017.html", "pages/about.html"});
}

TEST_CASE("网址：栏目改了标识，文档跟着走；同类的两个栏目按文件夹分") {
  model::Records r = records({document("notices/a.md"), document("notices/b.md")});
  r.config.columns = {{"tongzhi", "通知", model::Kind::kNotice, {}, {}, {}},
                      {"gonggao", "公告", model::Kind::kNotice, {}, {}, {}}};
  r.documents[1].source_path = "gonggao/b.md";
  const Outcome out = assembled(std::move(r));
  CHECK(out.site.routes == Strings{"gonggao/b.html", "tongzhi/a.html"});
  CHECK(out.site.columns == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("网址：两份文档争一个网址，报错并写出两个文件") {
  const Outcome out = assembled({with_slug("policies/a.md", "x"), with_slug("policies/b.md", "X")});
  REQUIRE(out.codes() == "ST003");
  const std::string message = out.said[0].message(Language::kChinese);
  CHECK(message.find("policies/a.md") != message.npos);
  CHECK(message.find("policies/b.md") != message.npos);
  CHECK(out.site.documents.size() == 1);
  CHECK(out.site.withheld[0].reason == model::Withheld::kRefused);
  CHECK(out.site.routes.size() == out.site.documents.size());
}

TEST_CASE("网址：保留的名字不能用") {
  for (const char* name : {"index", "Index", "feed", "page-2", "page-17"}) {
    CAPTURE(name);
    CHECK(assembled({with_slug("news/x.md", name)}).codes() == "ST002");
  }
  for (const char* name : {"page-a", "page-", "index-2", "feeds"}) {
    CAPTURE(name);
    CHECK(assembled({with_slug("news/x.md", name)}).codes().empty());
  }
}

TEST_CASE("网址：别的系统上不能用的文件名报错") {
  for (const char* name : {"", ".hidden", "a/b", "a#b", "a?b", "50%", "a:b", "con", "NUL.txt", " a",
                           "a.", "a\nb", "a\\b"}) {
    CAPTURE(name);
    CHECK(assembled({with_slug("news/x.md", name)}).codes() == "ST001");
  }
  CHECK(assembled({with_slug("news/x.md", std::string(300, 'a'))}).codes() == "ST001");
  CHECK(assembled({with_slug("news/x.md", "关于 2017 年&低保（试行）")}).codes().empty());
}

TEST_CASE("栏目：标识不能重复，也不能占用程序的文件夹") {
  model::Records r = records({});
  r.config.columns = {{"topics", "甲", model::Kind::kNews, {}, {}, {}},
                      {"a", "乙", model::Kind::kNews, {}, {}, {}},
                      {"a", "丙", model::Kind::kNews, {}, {}, {}},
                      {"政策", "丁", model::Kind::kNews, {}, {}, {}}};
  const Outcome out = assembled(std::move(r));
  CHECK(out.codes() == "ST010 ST010 ST011");
  REQUIRE(out.site.config.columns.size() == 1);
  CHECK(out.site.config.columns[0].name == "乙");
}

TEST_CASE("栏目：没有栏目的类型只提醒一次，文档照样有网址") {
  model::Records r = records({document("news/a.md"), document("news/b.md")});
  r.config.columns.clear();
  const Outcome out = assembled(std::move(r));
  CHECK(out.codes() == "ST012");
  CHECK(out.site.routes == Strings{"news/a.html", "news/b.html"});
}

TEST_CASE("网址：附件占了网页的网址要报错") {
  model::Records r = records({document("news/a.md")});
  r.documents[0].attachments = {{"news/a.html", "a.html", 1}};
  r.files = {{"news/a.html", "news/a.html", 1, 0}};
  CHECK(assembled(std::move(r)).codes() == "ST003");
}

TEST_CASE("网址：主题的第二页和另一个主题撞车要报错，仍各有网址") {
  model::Records r = records({document("news/a.md"), document("news/b.md"), document("news/c.md")});
  r.topics = {{"school", "上学", {}, {}, {}}, {"school-2", "上学二", {}, {}, {}}};
  for (model::Document& d : r.documents) {
    d.topics = {0};
  }
  const Outcome out = assembled(std::move(r));
  CHECK(out.codes() == "ST013");
  const auto topics = site::listings_of(out.site, model::ListingKind::kTopic);
  CHECK(topics[0].route != topics[1].route);
  CHECK(site::page_route(topics[0].route, 2) != topics[1].route);
}
