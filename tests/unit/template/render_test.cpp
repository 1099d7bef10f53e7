// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "theme.h"

namespace mingbai::templates {
namespace {

TEST_CASE("渲染：页面的名字优先于公共的名字") {
  Theme theme = page("{{ title }} {{ site.name }}");
  const Map shared{{"title", "公共"}, {"site", Map{{"name", "许湾乡"}}}};
  CHECK(theme.render("page.html", {{"title", "页面"}}, shared) == "页面 许湾乡");
  CHECK(theme.render("page.html", {}, shared) == "公共 许湾乡");
}

TEST_CASE("继承：子模板的块取代父模板的，super 取回父块") {
  Theme theme({{"base.html", "<p>{% block a %}一{% endblock %}|{% block b %}二{% endblock %}</p>"},
               {"page.html",
                "{% extends \"base.html\" %}{% block a %}[{{ super() }}{{ x }}]{% endblock %}"}});
  CHECK(theme.render({{"x", "<3"}}) == "<p>[一&lt;3]|二</p>");
}

TEST_CASE("循环：loop 的各项、for else、循环里的变量不外泄") {
  Theme theme = page(
      "{% for x in xs %}{{ loop.index }}/{{ loop.length }}{{ x }}{{ \"。\" if loop.last else "
      "\"，\" }}{% else %}无{% endfor %}");
  CHECK(theme.render({{"xs", List{"甲", "乙"}}}) == "1/2甲，2/2乙。");
  CHECK(theme.render({{"xs", List{}}}) == "无");
}

TEST_CASE("引入：被引入的模板看得见循环变量") {
  Theme theme({{"page.html", "{% for item in xs %}{% include \"parts/card.html\" %}{% endfor %}"},
               {"parts/card.html", "<li>{{ item }}</li>"}});
  CHECK(theme.render({{"xs", List{"甲", "乙"}}}) == "<li>甲</li><li>乙</li>");
}

TEST_CASE("宏：默认值、按名传参、从别的模板引入") {
  Theme theme({{"page.html",
                "{% import \"m.html\" as m %}{% from \"m.html\" import link as l %}"
                "{{ m.link(\"/a\") }}{{ l(text=t, to=\"/b\") }}"},
               {"m.html",
                "{% macro link(to, text=\"更多\") %}<a href=\"{{ to }}\">{{ text }}</a>"
                "{% endmacro %}"}});
  CHECK(theme.render({{"t", "a&b"}}) == "<a href=\"/a\">更多</a><a href=\"/b\">a&amp;b</a>");
}

}  // namespace
}  // namespace mingbai::templates
