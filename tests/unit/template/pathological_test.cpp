// SPDX-License-Identifier: GPL-3.0-or-later
// Templates and data that make a naive engine crash, hang or take quadratic time. Each must end
// with a page or a message; the ten seconds of CTest's patience are the only clock.
#include <doctest/doctest.h>

#include "theme.h"

namespace mingbai::templates {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += piece;
  }
  return out;
}

std::string wrap(std::string_view before, std::string_view middle, std::string_view after,
                 std::size_t times) {
  return repeat(before, times) + std::string(middle) + repeat(after, times);
}

// The code of the first message, or "ok".
std::string first_code(Theme theme, const Map& data = {}) {
  std::string out;
  const Map none;
  if (!theme.diagnostics.has_errors() &&
      theme.set->render("page.html", {data, none, {}}, theme.diagnostics, out)) {
    return "ok";
  }
  return std::string(theme.diagnostics.sorted().front().row->code);
}

TEST_CASE("极端：嵌套很深的表达式是错误，不是崩溃") {
  for (const auto& around : {std::pair{"(", ")"},
                             {"[", "]"},
                             {"not ", ""},
                             {"-", ""},
                             {"a[", "]"},
                             {"m(", ")"},
                             {"1 if 1 else ", ""},
                             {"\"x\" | join(", ")"}}) {
    CAPTURE(around.first);
    CHECK(first_code(page("{{ " + wrap(around.first, "1", around.second, 20000) + " }}")) ==
          "TP012");
  }
}

TEST_CASE("极端：很长的链是错误，不是崩溃") {
  for (const std::string_view link :
       {" + 1", " ~ 1", ".a", "[0]", " | e", " and 1", " or 1", " is none", "()"}) {
    CAPTURE(link);
    const std::string code = first_code(page("{{ a" + repeat(link, 20000) + " }}"));
    CHECK((link == "()" ? code == "TP039" : code == "TP012"));
  }
}

TEST_CASE("极端：嵌套很深的标签是错误，不是崩溃") {
  CHECK(first_code(page(wrap("{% if 1 %}", "x", "{% endif %}", 20000))) == "TP012");
  CHECK(first_code(page(wrap("{% for a in b %}", "x", "{% endfor %}", 9000))) == "TP012");
  CHECK(first_code(page(repeat("{% if 1 %}", 20000))) == "TP012");
  CHECK(first_code(page(wrap("{% if 1 %}", "x", "{% endif %}", 90))) == "ok");
}

TEST_CASE("极端：成千上万的标签、名字、块和宏") {
  CHECK(first_code(page(repeat("{{ 1 }}", 60000))) == "ok");
  CHECK(first_code(page(repeat("{% if 1 %}x{% elif 2 %}{% endif %}", 12000))) == "ok");
  std::string blocks;
  std::string macros;
  for (int i = 0; i < 9000; ++i) {
    const std::string n = std::to_string(i);
    blocks += "{% block b" + n + " %}x{% endblock %}";
    macros += "{% macro m" + n + "() %}{% endmacro %}{{ m" + n + "() }}x";
  }
  CHECK(first_code(page(blocks)) == "ok");
  CHECK(first_code(page(macros)) == "ok");
}

TEST_CASE("极端：太多的局部变量是错误") {
  std::string text = "{% macro m() %}";
  for (int i = 0; i < 20000; ++i) {
    text += "{% set v" + std::to_string(i) + " = 1 %}";
  }
  CHECK(first_code(page(text + "{% endmacro %}")) == "TP048");
}

TEST_CASE("极端：没有结束的标签和引号") {
  for (const std::string_view piece : {"{{", "{%", "{#", "{{ '", "{{ \"", "{% raw %}", "{{ a ",
                                       "{% raw %}{% endraw", "{%-", "{{ '\\", "{{ {"}) {
    CAPTURE(piece);
    CHECK(first_code(page(repeat(piece, 50000))).substr(0, 2) == "TP");
  }
}

TEST_CASE("极端：很多标记的开头") {
  for (const std::string_view piece : {"<", "<a", "<a ", "<a b", "<a b='", "<!--", "<!", "</",
                                       "<script>", "</script", "<a b=", "<title>", "<!-"}) {
    CAPTURE(piece);
    const Theme theme = page(repeat(piece, 30000) + "{{ 1 }}");
    CHECK(theme.diagnostics.sorted().size() < 40);
  }
}

TEST_CASE("极端：标签里嵌套的循环不会使检查的时间翻倍") {
  const auto nested = [](std::size_t times) {
    return "<p " + wrap("{% for a in [1] %} ", "b='1'", "{% endfor %}", times) + ">";
  };
  CHECK(first_code(page(nested(2))) == "ok");
  CHECK(first_code(page(nested(90))) == "TP060");
}

TEST_CASE("极端：自己引入自己、自己调用自己") {
  CHECK(first_code(page("{% include \"page.html\" %}")) == "TP082");
  CHECK(first_code(page("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")) == "TP082");
  CHECK(first_code(page("{% macro m(a) %}{{ m(m(a)) }}{% endmacro %}{{ m(1) }}")) == "TP082");
  CHECK(first_code(
            page("{% macro m(a) %}{{ a }}{% endmacro %}"
                 "{% macro n(a) %}" +
                 wrap("{% if 1 %}", "{{ " + wrap("(", "n(1)", ")", 60) + " }}", "{% endif %}", 90) +
                 "{% endmacro %}{{ n(1) }}")) == "TP082");
}

TEST_CASE("极端：宏互相调用成倍增加，步数有限") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    const std::string next = i == 59 ? "x" : "{{ m" + std::to_string(i + 1) + "() }}";
    text += "{% macro m" + std::to_string(i) + "() %}" + next + next + "{% endmacro %}";
  }
  CHECK(first_code(page(text + "{{ m0() }}")) == "TP080");
}

TEST_CASE("极端：循环套循环，步数有限") {
  const Map data{{"xs", List(2000, Value(1))}};
  CHECK(first_code(page(wrap("{% for a in xs %}", "", "{% endfor %}", 5)), data) == "TP080");
}

TEST_CASE("极端：成倍变长的文字、列表和输出") {
  CHECK(first_code(page("{% set s = \"xxxxxxxxxxxxxxxx\" %}" + repeat("{% set s = s ~ s %}", 60) +
                        "{{ s }}")) == "TP080");
  CHECK(first_code(page("{% set s = \"xxxx\" %}" +
                        repeat("{% set s = s | replace(\"x\", s) %}", 60) + "{{ s }}")) == "TP080");
  CHECK(first_code(page("{% set l = [1] %}" + repeat("{% set l = [l, l] %}", 60) +
                        "{{ l | json }}")) == "TP080");
  CHECK(first_code(page("{% set l = [1] %}" + repeat("{% set l = [l, l] %}", 60) +
                        "{{ l == l }}")) == "TP080");
  CHECK(first_code(page("{% set l = [1] %}" + repeat("{% set l = [l] %}", 20000) + "x")) ==
        "TP079");
  CHECK(first_code(page("{% set l = [1] %}" + repeat("{% set l = l | batch(1) %}", 20000) + "x")) ==
        "TP079");
  const Map data{{"xs", List(2000, Value(1))}, {"t", std::string(100000, 'x')}};
  CHECK(first_code(page("{% for a in xs %}{{ t }}{% endfor %}"), data) == "TP081");
}

TEST_CASE("极端：数的边界") {
  CHECK(first_code(page("{{ 9223372036854775807 + 1 }}")) == "TP077");
  CHECK(first_code(page("{{ -9223372036854775807 - 2 }}")) == "TP077");
  CHECK(first_code(page("{{ (-9223372036854775807 - 1) // -1 }}")) == "TP077");
  CHECK(first_code(page("{{ (-9223372036854775807 - 1) % -1 }}")) == "ok");
  CHECK(first_code(page("{{ -(-9223372036854775807 - 1) }}")) == "TP077");
  CHECK(first_code(page("{{ 99999999999999999999 }}")) == "TP013");
  CHECK(first_code(page("{{ 1 % 0 }}")) == "TP076");
  CHECK(first_code(page("{{ 1.5 / 0 }}")) == "TP076");
  CHECK(first_code(page("x{{ \"x\"[-9223372036854775807:9223372036854775807] }}")) == "ok");
  CHECK(first_code(page("x{{ [1][-9223372036854775807 - 1] | default(2) }}")) == "ok");
  CHECK(first_code(page("{{ [1] | batch(9223372036854775807, 0) }}")) == "TP080");
  CHECK(first_code(page("{{ [1] | slice(9223372036854775807) }}")) == "TP080");
  CHECK(first_code(page("{{ 1 | number(11) }}")) == "TP078");
}

TEST_CASE("极端：数据里不完整的 UTF-8 和控制字符不会读过头") {
  const Map data{{"t", std::string("\xE4\xBD")}, {"z", std::string("a\0b\x7F", 4)}};
  CHECK(first_code(page("<p title=\"{{ t }}\">{{ t | truncate(1) }}{{ t | reverse }}{{ t | last }}"
                        "{{ t[0:9] }}{{ t | json }}{{ t | length }}{{ t | url }}{{ z }}"),
                   data) == "ok");
}

}  // namespace
}  // namespace mingbai::templates
