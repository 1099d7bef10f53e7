// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/gate.h"

#include <doctest/doctest.h>

#include "index/base/memory_file_system.h"
#include "invented.h"

using namespace mingbai;
using namespace mingbai::check;

namespace {

model::Site small_site() {
  model::Site site;
  model::Document document;
  document.source_path = "news/a.md";
  site.documents.push_back(document);
  site.routes = {"news/a.html"};
  site.files.push_back({"static/表.csv", "static/表.csv", 0, 0});
  return site;
}

}  // namespace

TEST_CASE("闸门：网页里的号码报到文档的行，列表页和订阅不重复报") {
  MemoryFileSystem files;
  REQUIRE(files.make_directories("site/news"));
  const std::string id = invented_identity();
  REQUIRE(files.write("site/news/a.md", "---\n标题: 甲\n---\n\n第一段\n证号" + id + "。\n"));
  Gate gate(GateRules{});
  gate.look_at("news/a.html", "<p>证号<b>" + id + "</b>。</p>");
  gate.look_at("feed.xml", "<summary>证号" + id + "</summary>");
  Diagnostics diagnostics;
  gate.report(files, "site", small_site(), diagnostics);
  const auto found = diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].row->code == "CK101");
  CHECK(found[0].place.file == "news/a.md");
  CHECK(found[0].place.line == 6);
  CHECK(found[0].place.column == 3);
  const std::string shown = format_diagnostic(found[0], Language::kChinese);
  CHECK(shown.find(id) == shown.npos);
  CHECK(shown.find("19000101") == shown.npos);
}

TEST_CASE("闸门：附件报到单元格；GBK 的表也读") {
  const std::string mobile = invented_mobile();
  for (const bool is_gbk : {false, true}) {
    Gate gate(GateRules{});
    // "姓名" and "电话" in GB18030.
    const std::string head = is_gbk ? "\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\n" : "姓名,电话\n";
    gate.look_at("static/表.csv", head + "\"a,\nb\"," + mobile + "\n");
    Diagnostics diagnostics;
    MemoryFileSystem files;
    gate.report(files, "site", small_site(), diagnostics);
    const auto found = diagnostics.sorted();
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.file == "static/表.csv");
    CHECK(found[0].place.line == 3);
    CHECK(found[0].arguments[1].find("B2") != std::string::npos);
  }
}

TEST_CASE("闸门：来源里找不到的报输出文件；干净的什么也不读") {
  MemoryFileSystem files;
  Gate gate(GateRules{});
  gate.look_at("index.html", "<p>你好，0394-0000001</p>");
  Diagnostics none;
  gate.report(files, "site", small_site(), none);
  CHECK(none.sorted().empty());
  gate.look_at("index.html", "<p>" + invented_identity() + "</p>");
  Diagnostics diagnostics;
  gate.report(files, "site", small_site(), diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].place.file == "index.html");
}

TEST_CASE("闸门：同一行里别处的同一个姓名也遮住") {
  const std::string text = "王示例来了，走访贫困户王示例。";
  const auto all = PrivateScanner({}).scan(text);
  REQUIRE(all.size() == 1);
  CHECK(places_of(text, all, TextForm::kLines)[0].excerpt == "王**来了，走访贫困户王**。");
}

TEST_CASE("闸门：本村的网页可以有名单上的姓名，别的照样不行") {
  GateRules rules;
  rules.audience = model::Audience::kVillage;
  Gate gate(rules);
  gate.look_at("a.html", "<p>低保户王示例。残疾人王示例。" + invented_mobile() + "</p>");
  Diagnostics diagnostics;
  gate.report(diagnostics);
  const auto found = diagnostics.sorted();
  REQUIRE(found.size() == 2);
  CHECK(found[0].row->code == "CK106");
  CHECK(found[1].row->code == "CK103");
}

TEST_CASE("闸门：号码和姓名只露头尾") {
  CHECK(masked({PrivateKind::kIdentity, 0, 0, "000000190001010001"}) == "00**************01");
  CHECK(masked({PrivateKind::kPoorName, 0, 0, "王示例"}) == "王**");
  CHECK(masked({PrivateKind::kPoorName, 0, 0, "欧阳示例"}) == "欧阳**");
}
