// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "index/base/parallel.h"
#include "theme.h"

namespace mingbai::templates {
namespace {

using Names = std::vector<std::string_view>;

TEST_CASE("记录：用到的模板和读过的名字，没有的也算读过") {
  Theme theme({{"base.html", "{% block a %}{{ unused }}{% endblock %}{{ site }}"},
               {"page.html",
                "{% extends \"base.html\" %}{% import \"m.html\" as m %}{% set own = 1 %}"
                "{% block a %}{{ own }}{{ title }}{{ title }}{{ sub | default(\"\") }}{{ m.f(1) }}"
                "{% for x in xs %}{{ x }}{% include \"part.html\" %}{% endfor %}{% endblock %}"},
               {"m.html", "{% macro f(x) %}{{ x }}{% endmacro %}"},
               {"part.html", "{{ x }}"},
               {"other.html", "x"}});
  RenderRecord record;
  const Map page{{"title", "题"}, {"xs", List{1}}, {"never", 0}};
  REQUIRE(theme.render("page.html", page, {{"site", "站"}}, &record) == "1题题111站");
  CHECK(record.templates == Names{"base.html", "m.html", "page.html", "part.html"});
  CHECK(record.page_keys == Names{"site", "sub", "title", "xs"});
  CHECK(record.shared_keys == Names{"site", "sub"});
}

TEST_CASE("模板的哈希：随它用到的模板变，不随别的变") {
  const auto hash = [](std::string_view part, std::string_view other) {
    Theme theme({{"page.html", "{% extends \"base.html\" %}"},
                 {"base.html", "{% include \"part.html\" %}"},
                 {"part.html", part},
                 {"other.html", other}});
    return theme.set->hash("page.html");
  };
  CHECK(hash("一", "x") == hash("一", "y"));
  CHECK(hash("一", "x") != hash("二", "x"));
  CHECK(hash("一", "x") != ContentHash{});
  CHECK(page("x").set->hash("none.html") == ContentHash{});
}

TEST_CASE("并发：各线程渲染同一套模板，结果相同") {
  Theme theme({{"page.html",
                "{% import \"m.html\" as m %}{% set t = title ~ \"！\" %}"
                "{% for x in xs %}{{ m.f(x) }}{% endfor %}{{ t }}{{ site.name | upper }}"},
               {"m.html", "{% macro f(x, y=\"默认\") %}<i>{{ x }}{{ y }}</i>{% endmacro %}"}});
  const Map shared{{"site", Map{{"name", "abc"}}}, {"xs", List{"甲", "乙"}}};
  std::vector<std::string> pages(200);
  parallel_for(pages.size(), 4, [&](std::size_t i, std::size_t) {
    const Map page{{"title", i}};
    Diagnostics diagnostics;
    (void)theme.set->render("page.html", {page, shared, {}}, diagnostics, pages[i]);
  });
  bool all = true;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    all = all && pages[i] == "<i>甲默认</i><i>乙默认</i>" + std::to_string(i) + "！ABC";
  }
  CHECK(all);
}

}  // namespace
}  // namespace mingbai::templates
