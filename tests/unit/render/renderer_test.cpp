// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/renderer.h"

#include <doctest/doctest.h>

#include "generator/render/search_kit.h"
#include "index/base/memory_file_system.h"
#include "index/base/parallel.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;

namespace {

constexpr std::string_view kSearchTemplate =
    "{% if answer %}{{ answer.items[0].title }}{% else %}ask{% endif %}";

struct Theme {
  explicit Theme(
      std::string_view document = "{{ doc.title }}: {{ doc.body }}{{ root }}{{ site.name }}") {
    files.put("t/document.html", document);
    files.put("t/listing.html",
              "{% for c in listing.items %}<a href=\"{{ root }}{{ c.url }}\">{{ c.title }}</a>{% "
              "endfor %}-");
    files.put("t/topic.html", "topic {{ topic.name }}");
    files.put("t/directory.html", "{{ directory.title }}");
    files.put("t/home.html", "{{ page.full_title }}");
    files.put("t/search.html", kSearchTemplate);
    files.put("t/404.html", "{{ root }}");
    Diagnostics diagnostics;
    auto loaded = templates::TemplateSet::load(files, {"t"}, diagnostics);
    for (const Diagnostic& d : diagnostics.sorted()) {
      MESSAGE(format_diagnostic(d, Language::kChinese));
    }
    REQUIRE(loaded);
    set.emplace(std::move(*loaded));
  }
  MemoryFileSystem files;
  std::optional<templates::TemplateSet> set;
};

RenderedPage page(const Renderer& renderer, std::string_view path) {
  for (const PageSpec& spec : renderer.plan()) {
    if (spec.path == path) {
      return renderer.render(spec);
    }
  }
  FAIL("not in the plan: " << path);
  return {};
}

}  // namespace

TEST_CASE("生成：文档页有正文、摘要和检索用的文字，链接指到网页") {
  const sample::Fixture f;
  const Theme theme;
  const Renderer renderer(f.site, *theme.set, f.assets);
  const RenderedPage rendered = page(renderer, "policies/new.html");
  CHECK(rendered.diagnostics.empty());
  CHECK(rendered.page.bytes.find("新办法: <p>第一段。</p>") == 0);
  CHECK(rendered.page.bytes.find("<a href=\"../policies/old.html\">旧的</a>") != std::string::npos);
  CHECK(rendered.page.bytes.find("../示例区") != std::string::npos);
  CHECK(rendered.document == f.id("policies/new.md"));
  CHECK(rendered.summary == "<新>的标准");
  CHECK(rendered.plain_text.find("第一段。") == 0);
  CHECK_FALSE(rendered.reads.templates.empty());
}

TEST_CASE("生成：没写摘要时用第一段") {
  model::Records r = sample::records();
  for (model::Document& d : r.documents) {
    d.body = "## 一\n\n说明**文字**。\n\n第二段";
    d.summary.clear();
  }
  const sample::Fixture f(std::move(r));
  const Theme theme("{{ page.description }}");
  const Renderer renderer(f.site, *theme.set, f.assets);
  CHECK(page(renderer, "news/a.html").page.bytes == "说明文字。");
}

TEST_CASE("生成：正文里的坏链接随页报出，位置是文件里的行") {
  model::Records r = sample::records();
  r.documents[1].body = "一\n\n见[这里](odl.md)\n";
  r.documents[1].body_line = 10;
  const sample::Fixture f(std::move(r));
  const Theme theme;
  const Renderer renderer(f.site, *theme.set, f.assets);
  const RenderedPage rendered = page(renderer, "news/a.html");
  REQUIRE(rendered.diagnostics.size() == 1);
  CHECK(rendered.diagnostics[0].place.file == "news/a.md");
  CHECK(rendered.diagnostics[0].place.line == 12);
}

TEST_CASE("生成：模板出错时没有半页，错误随页报出") {
  const sample::Fixture f;
  const Theme theme("开头 {{ doc.nothing }}");
  const Renderer renderer(f.site, *theme.set, f.assets);
  const RenderedPage rendered = page(renderer, "news/a.html");
  CHECK(rendered.page.bytes.empty());
  REQUIRE(rendered.diagnostics.size() == 1);
  CHECK(rendered.diagnostics[0].place.file.find("document.html") != std::string::npos);
}

TEST_CASE("生成：各种页都出得来，和线程数无关") {
  const sample::Fixture f;
  const Theme theme;
  const Renderer renderer(f.site, *theme.set, f.assets);
  const std::vector<PageSpec> plan = renderer.plan();
  std::vector<std::string> alone(plan.size());
  std::vector<std::string> together(plan.size());
  parallel_for(plan.size(), 1,
               [&](std::size_t i, std::size_t) { alone[i] = renderer.render(plan[i]).page.bytes; });
  parallel_for(plan.size(), 4, [&](std::size_t i, std::size_t) {
    together[i] = renderer.render(plan[i]).page.bytes;
  });
  CHECK(alone == together);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    CAPTURE(plan[i].path);
    CHECK_FALSE(alone[i].empty());
  }
}

TEST_CASE("生成：搜索的答案，服务器没有网站也能出同样的页") {
  const sample::Fixture f;
  const Theme theme;
  const Renderer renderer(f.site, *theme.set, f.assets);
  CHECK(page(renderer, "search.html").page.bytes == "ask");
  MemoryFileSystem files;
  files.put("kit/templates/search.html", kSearchTemplate);
  files.put("kit/data.json", renderer.search_data());
  const auto kit = SearchKit::load(files, "kit");
  REQUIRE(kit);
  SearchPage answer;
  answer.hits.resize(1);
  answer.hits[0].title = {"<低保>", {{1, 7}}};
  const auto html = kit->render(answer);
  REQUIRE(html);
  CHECK(*html == "&lt;<mark>低保</mark>&gt;");
  answer.hits.clear();  // the template asks for the first hit
  CHECK_FALSE(kit->render(answer));
}

TEST_CASE("搜索页的数据：坏了就报错，不崩") {
  for (const char* text :
       {"", "[]", "{}", "{\"version\":\"1\",\"shared\":{},\"page\":{}}",
        "{\"version\":2,\"shared\":{},\"page\":{}}", "{\"version\":1,\"shared\":[],\"page\":{}}"}) {
    CAPTURE(text);
    MemoryFileSystem files;
    files.put("kit/templates/search.html", kSearchTemplate);
    files.put("kit/data.json", text);
    CHECK_FALSE(SearchKit::load(files, "kit"));
  }
  CHECK_FALSE(SearchKit::load(MemoryFileSystem(), "kit"));
}
