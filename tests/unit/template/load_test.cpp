// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <doctest/doctest.h>

#include "generator/template/messages.h"
#include "theme.h"

namespace mingbai::templates {
namespace {

TEST_CASE("读取：没有这个文件夹是失败，不是空的模板集") {
  const MemoryFileSystem files;
  Diagnostics diagnostics;
  CHECK(!TemplateSet::load(files, {"none"}, diagnostics).has_value());
}

TEST_CASE("读取：名字从模板文件夹算起，别的文件不管") {
  Theme theme({{"b.html", "b"}, {"parts/a.html", "a"}, {"feed.xml", "<a/>"}, {"README.md", "{{"}});
  CHECK(theme.problems().empty());
  CHECK(theme.set->names() == std::vector<std::string_view>{"b.html", "feed.xml", "parts/a.html"});
  CHECK(theme.set->contains("parts/a.html"));
  CHECK(!theme.set->contains("a.html"));
}

TEST_CASE("读取：前面文件夹里的同名模板优先") {
  MemoryFileSystem files;
  files.put("site/part.html", "本站");
  files.put("theme/part.html", "主题");
  files.put("theme/page.html", "{% include \"part.html\" %}");
  Diagnostics diagnostics;
  const auto set = TemplateSet::load(files, {"site", "theme"}, diagnostics);
  std::string out;
  const Map none;
  REQUIRE(set->render("page.html", {none, none, {}}, diagnostics, out));
  CHECK(out == "本站");
}

TEST_CASE("读取：Windows 的换行和字节顺序标记不影响位置和空白") {
  Theme theme({{"page.html", "\xEF\xBB\xBF{% if true %}\r\n明白{{ nobody }}\r\n{% endif %}\r\n"}});
  CHECK(theme.render() == "TP066@2:6\n");
  CHECK(page("一\r\n二").render() == "一\n二");
}

TEST_CASE("读取：不是 UTF-8、太长的模板都有说法") {
  CHECK(page("\xB5\xCD\xB1\xA3").problems() == "TP005@1:1\n");
  CHECK(page(std::string(600 * 1024, 'x')).problems() == "TP006@1:1\n");
}

TEST_CASE("错误：一个模板写错，别的照常能用，用到它的不能") {
  Theme theme({{"bad.html", "{{ ( }}"},
               {"good.html", "好"},
               {"uses.html", "{% include \"bad.html\" %}"},
               {"child.html", "{% extends \"bad.html\" %}{% block a %}{{ x }}{% endblock %}"}});
  CHECK(theme.problems() == "TP011@1:6\n");
  CHECK(theme.render("good.html", {}) == "好");
  CHECK(theme.render("uses.html", {}).find("TP064@0:0") != std::string::npos);
  CHECK(theme.render("child.html", {}).find("TP064@0:0") != std::string::npos);
}

TEST_CASE("错误：没有的模板说出相近的名字，位置是它该在的地方") {
  Theme theme = page("x");
  CHECK(theme.render("paeg.html", {}) == "TP035@0:0\n");
  const Diagnostic d = theme.diagnostics.sorted().front();
  CHECK(d.place.file == "theme/paeg.html");
  CHECK(d.advice(Language::kChinese).find("page.html") != std::string::npos);
}

TEST_CASE("错误：说出原文、位置和相近的名字") {
  Theme theme = page("<h1>\n  <b>通知：{{ doc.tilte }}</b>");
  (void)theme.render({{"doc", Map{{"title", "x"}, {"date", "y"}}}});
  const Diagnostic d = theme.diagnostics.sorted().front();
  CHECK(d.place.file == "theme/page.html");
  CHECK(d.place.line == 2);
  CHECK(d.place.column == 16);
  CHECK(d.excerpt == "  <b>通知：{{ doc.tilte }}</b>");
  CHECK(d.message(Language::kChinese) == "“doc”里没有“tilte”");
  CHECK(d.advice(Language::kEnglish).find("available: title") != std::string::npos);
}

TEST_CASE("错误：说出正在生成的页面") {
  Theme theme = page("{{ x }}");
  std::string out = "原有";
  const Map none;
  CHECK(!theme.set->render("page.html", {none, none, "a/b.html"}, theme.diagnostics, out));
  CHECK(out == "原有");
  CHECK(theme.diagnostics.sorted().front().message(Language::kChinese) == "没有“x”（a/b.html）");
}

TEST_CASE("错误：互相继承的模板") {
  Theme theme({{"a.html", "{% extends \"b.html\" %}"}, {"b.html", "{% extends \"a.html\" %}"}});
  CHECK(theme.problems() == "TP037@1:13\n");
  CHECK(theme.render("a.html", {}).find("TP064") != std::string::npos);
  CHECK(theme.render("b.html", {}).find("TP064") != std::string::npos);
}

TEST_CASE("错误：一个模板最多报 20 条") {
  std::string text;
  for (int i = 0; i < 500; ++i) {
    text += "{{ ! }}\n";
  }
  CHECK(page(text).diagnostics.sorted().size() == 20);
}

TEST_CASE("引入宏：包含它的模板说法不一，就要自己引入") {
  Theme theme({{"a.html", "{% import \"x.html\" as m %}{% include \"part.html\" %}"},
               {"b.html", "{% import \"y.html\" as m %}{% include \"part.html\" %}"},
               {"part.html", "{{ m.f() }}"},
               {"x.html", "{% macro f() %}x{% endmacro %}"},
               {"y.html", "{% macro f() %}y{% endmacro %}"}});
  CHECK(theme.problems() == "TP039@1:4\n");
}

TEST_CASE("引入：扩展名不同的模板不能混用") {
  Theme theme({{"page.html", "{% include \"part.txt\" %}"}, {"part.txt", "<"}});
  CHECK(theme.problems() == "TP036@1:13\n");
}

TEST_CASE("消息：代码不重复，两种语言都有") {
  std::set<std::string_view> codes;
  for (const DiagnosticRow* row : template_diagnostic_rows()) {
    CAPTURE(row->code);
    CHECK(codes.insert(row->code).second);
    CHECK(row->code.substr(0, 2) == "TP");
    CHECK(!row->message.zh.empty());
    CHECK(!row->message.en.empty());
    CHECK(row->advice.zh.empty() == row->advice.en.empty());
  }
}

}  // namespace
}  // namespace mingbai::templates
