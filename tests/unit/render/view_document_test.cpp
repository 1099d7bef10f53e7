// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/render/views.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using sample::column;
using sample::get;
using templates::List;
using templates::Map;

namespace {
templates::Map page(const sample::Fixture& f, std::string_view path, List toc = {}) {
  return view_document(*f.context, f.id(path),
                       {templates::SafeHtml("<p>文</p>"), std::move(toc), "摘"})
      .data;
}
}  // namespace

TEST_CASE("文档页：卡片上的各项") {
  const sample::Fixture f;
  const Map data = page(f, "policies/new.md");
  CHECK(get(data, "doc.title") == "新办法");
  CHECK(get(data, "doc.url") == "policies/new.html");
  CHECK(get(data, "doc.date") == "2017-04-10");
  CHECK(get(data, "doc.date_zh") == "2017年4月10日");
  CHECK(get(data, "doc.column_url") == "policies/index.html");
  CHECK(get(data, "doc.kind") == "policy");
  CHECK(get(data, "doc.place") == "东新区");
  CHECK(get(data, "doc.place_url") == "places/411671.html");
  CHECK(get(data, "doc.organs") == "教育局、扶贫办");
  CHECK(get(data, "doc.number") == "豫扶贫办〔2017〕129号");
  CHECK(get(data, "doc.validity.label") == "有效");
  CHECK(get(data, "doc.body") == "<p>文</p>");
  CHECK(get(page(f, "news/a.md"), "doc.issue") == "第3期");
}

TEST_CASE("文档页：目录行只有已知的，能点的带网址") {
  const sample::Fixture f;
  const Map data = page(f, "policies/new.md");
  CHECK(column(data, "doc.catalogue", "name") ==
        "发文机关|发文机关|文号|发布日期|主题|地区|施行日期|有效性");
  CHECK(get(data, "doc.catalogue.4.url") == "topics/school-early.html");
  CHECK(get(data, "doc.catalogue.5.value") == "河南省 东新区");
  CHECK(get(data, "doc.catalogue.2.url").empty());
  CHECK(get(page(f, "news/a.md"), "doc.catalogue") == "[]");
}

TEST_CASE("文档页：沿革写在两头，被替代的指向新的") {
  const sample::Fixture f;
  const Map fresh = page(f, "policies/new.md");
  CHECK(column(fresh, "doc.chain", "label") == "替代了");
  CHECK(get(fresh, "doc.chain.0.items.0.title") == "旧办法");
  CHECK(get(fresh, "doc.superseded_by") == "[]");
  const Map old = page(f, "policies/old.md");
  CHECK(get(old, "doc.validity.state") == "replaced");
  CHECK(column(old, "doc.superseded_by", "url") == "policies/new.html");
  CHECK(column(old, "doc.chain", "label") == "已被替代为");
}

TEST_CASE("文档页：新文件施行以前，旧文件不说自己被替代") {
  model::Records r = sample::records();
  for (model::Document& d : r.documents) {
    if (d.source_path == "policies/new.md") {
      d.effective = sample::date("2018-01-01");
    }
  }
  const sample::Fixture f(std::move(r));
  CHECK(get(page(f, "policies/old.md"), "doc.superseded_by") == "[]");
  CHECK(get(page(f, "policies/old.md"), "doc.validity.state") == "in_force");
}

TEST_CASE("文档页：附件、图片、联系方式、前后篇") {
  const sample::Fixture f;
  const Map data = page(f, "policies/new.md");
  CHECK(get(data, "doc.attachments.0.name") == "申请表.csv");
  CHECK(get(data, "doc.attachments.0.type") == "表格");
  CHECK(get(data, "doc.attachments.0.size") == "2 KB");
  CHECK(get(data, "doc.image.url") == "static/a%2050%25.jpg");
  CHECK(get(data, "doc.older.title") == "旧办法");
  CHECK(get(data, "doc.newer") == "none");
  CHECK(get(page(f, "guides/apply.md"), "doc.contact.tel") == "03947654321");
  CHECK(get(page(f, "guides/apply.md"), "doc.image") == "none");
}

TEST_CASE("文档页：不足三个标题没有目录") {
  const sample::Fixture f;
  const auto heading = [](const char* title) {
    return Map{{"level", 2}, {"title", title}, {"anchor", title}};
  };
  CHECK(get(page(f, "news/a.md", {heading("一"), heading("二")}), "doc.toc") == "[]");
  CHECK(column(page(f, "news/a.md", {heading("一"), heading("二"), heading("三")}), "doc.toc",
               "title") == "一|二|三");
}
