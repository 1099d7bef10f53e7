// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/links.h"

#include <doctest/doctest.h>

#include "generator/check/html_scan.h"

using namespace mingbai;
using check::CheckedFile;

namespace {

std::vector<Diagnostic> check_pages(const model::Site& site,
                                    const std::vector<CheckedFile>& files) {
  Diagnostics diagnostics;
  check::check_links(site, files, 2, diagnostics);
  return diagnostics.sorted();
}

constexpr const char* kHead = "<!DOCTYPE html><html><head><title>页</title></head><body>";

}  // namespace

TEST_CASE("链接：好的都不报，含外链、锚点、查询串、编码和文件夹地址") {
  const std::string a =
      std::string(kHead) +
      "<a href=\"b.html#t\">乙</a><a href=\"../index.html\">首页</a><a href=\"#here\">此处</a>"
      "<p id=\"here\"></p><a href=\"https://example.invalid/x\">外</a><a "
      "href=\"mailto:a@example.invalid\">信</a>"
      "<a href=\"../search.html?q=a\">搜</a><img src=\"../static/%E8%A1%A8.svg\" alt=\"\"><a "
      "href=\"./\">夹</a>";
  const std::string b = std::string(kHead) + "<h2 id=\"t\">题</h2>";
  CHECK(check_pages({}, {{"index.html", b},
                         {"p/a.html", a},
                         {"p/b.html", b},
                         {"p/index.html", b},
                         {"search.html", b},
                         {"static/表.svg", ""}})
            .empty());
}

TEST_CASE("链接：断链和缺锚点报出文档的文件和行") {
  model::Site site;
  model::Document document;
  document.source_path = "policies/a.md";
  document.body = "第一行\n见[附件](missing.pdf)。\n见[条款](b.md#no)。\n";
  document.body_line = 5;
  site.documents.push_back(document);
  site.routes = {"policies/a.html"};
  const std::string a =
      std::string(kHead) + "<a href=\"missing.pdf\">附件</a><a href=\"b.html#no\">条款</a>";
  const std::string b = std::string(kHead) + "<h2 id=\"t\">题</h2>";
  const auto found = check_pages(site, {{"policies/a.html", a}, {"policies/b.html", b}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].row->code == "CK001");
  CHECK(found[0].place.file == "policies/a.md");
  CHECK(found[0].place.line == 6);
  CHECK(found[1].row->code == "CK002");
  CHECK(found[1].place.line == 7);
}

TEST_CASE("链接：爬出网站的地址是断链；主题页的断链报在网页上") {
  const std::string a = std::string(kHead) + "<a href=\"../../etc/passwd\">x</a>";
  const auto found = check_pages({}, {{"index.html", a}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].place.file == "index.html");
  CHECK(found[0].place.line == 1);
}

TEST_CASE("网页：没有标题要报") {
  const auto found = check_pages({}, {{"index.html", "<!DOCTYPE html><html><body></body></html>"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].row->code == "CK003");
}

TEST_CASE("扫描：深层嵌套和残缺的 HTML 不出错") {
  std::string deep;
  for (int i = 0; i < 3000; ++i) {
    deep += "<div>";
  }
  CHECK(check::scan_html(deep + "<a href=x>").links.size() <= 1);
  CHECK(check::scan_html("<a href=\"<b").links.empty());
  CHECK(check::scan_html("").links.empty());
}
