// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/render.h"

#include <doctest/doctest.h>

#include "index/base/parallel.h"
#include "tests/unit/markdown/sample_resolver.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

struct Outcome {
  Rendered rendered;
  std::vector<Diagnostic> diagnostics;
};

Outcome render_at(const std::string& source, int first_line) {
  Options options;
  options.file = "notices/a.md";
  options.first_line = first_line;
  options.resolve = resolve_in_sample;
  Outcome outcome;
  outcome.rendered = render(source, options, outcome.diagnostics);
  return outcome;
}

Outcome render_sample(const std::string& source) {
  return render_at(source, 1);
}

constexpr const char* kNotice = R"(一个年度内，**“三类户”**的
医疗费用[^1]按《办法》报销。

## 标准

表：起付线

| 项目 | 金额 |
| --- | --- |
| 大病保险 | 5500元 |
| 合计 | 5500元 |

::: 提示
带[申请表](form.xlsx)。
:::

- ~~旧标准~~
- `代码`

[^1]: 合规费用
)";

}  // namespace

TEST_CASE("纯文本：没有标记，表格一行一行，脚注在最后") {
  const Outcome outcome = render_sample(kNotice);
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.rendered.plain_text ==
        "一个年度内，“三类户”的医疗费用按《办法》报销。\n"
        "标准\n"
        "起付线\n"
        "项目 金额\n"
        "大病保险 5500元\n"
        "合计 5500元\n"
        "带申请表。\n"
        "旧标准\n"
        "代码\n"
        "合规费用\n");
}

TEST_CASE("摘要：第一个正文段落，不取表题和提示框") {
  CHECK(render_sample(kNotice).rendered.excerpt ==
        "一个年度内，“三类户”的医疗费用按《办法》报销。");
  CHECK(render_sample("::: 提示\n框里\n:::\n\n表：题\n\n|甲|\n|-|\n\n> 引\n\n正文。\n")
            .rendered.excerpt == "正文。");
  CHECK(render_sample("## 只有标题\n").rendered.excerpt.empty());
}

TEST_CASE("标题：级别、文字、标识和行号") {
  const Outcome outcome = render_at("## 一、**总则**\n\n正文\n\n### 目的\n", 11);
  const std::vector<Heading>& headings = outcome.rendered.headings;
  REQUIRE(headings.size() == 2);
  CHECK(headings[0].level == 2);
  CHECK(headings[0].text == "一、总则");
  CHECK(headings[0].anchor == "一-总则");
  CHECK(headings[0].line == 11);
  CHECK(headings[1].level == 3);
  CHECK(headings[1].line == 15);
}

TEST_CASE("标题：自动编号遇到同名的标题也不重复") {
  const Outcome outcome = render_sample("## 甲\n## 甲-2\n## 甲\n## 甲\n");
  std::vector<std::string> anchors;
  for (const Heading& heading : outcome.rendered.headings) {
    anchors.push_back(heading.anchor);
  }
  CHECK(anchors == std::vector<std::string>{"甲", "甲-2", "甲-3", "甲-4"});
}

TEST_CASE("链接：记下写法、去处和位置") {
  const Outcome outcome =
      render_at("甲\n**低保：**见[表](form.xlsx)和[网](https://a.cn)\n![图](solar.jpg)\n", 5);
  const std::vector<Link>& links = outcome.rendered.links;
  REQUIRE(links.size() == 3);
  CHECK(links[0].destination == "form.xlsx");
  CHECK(links[0].url == "../static/form.xlsx");
  CHECK(links[0].line == 6);
  CHECK(links[0].column == 13);  // marks are not counted
  CHECK_FALSE(links[0].external);
  CHECK(links[1].external);
  CHECK(links[2].use == LinkUse::kImage);
  CHECK(links[2].line == 7);
}

TEST_CASE("链接：表格里的位置指到那一格") {
  const Outcome outcome = render_at("| 甲 | 乙 |\n| --- | --- |\n| 一 | [x](no.md) |\n", 3);
  REQUIRE(outcome.diagnostics.size() == 1);
  CHECK(outcome.diagnostics[0].place.line == 5);
  CHECK(outcome.diagnostics[0].place.column == 11);
  CHECK(outcome.diagnostics[0].excerpt == "| 一 | [x](no.md) |");
}

TEST_CASE("链接：转义、百分号和问号照原样到达解析的一方") {
  std::vector<std::string> asked;
  Options options;
  options.resolve = [&](std::string_view path, LinkUse) {
    asked.emplace_back(path);
    return LinkTarget{LinkState::kFound, "x y.html", "", ""};
  };
  std::vector<Diagnostic> diagnostics;
  const Rendered rendered =
      render("[a](b%20c.md?q=1#d) [e](<f g.md>) [h](附件.xlsx)", options, diagnostics);
  CHECK(asked == std::vector<std::string>{"b c.md", "f g.md", "附件.xlsx"});
  CHECK(rendered.html.find("href=\"x%20y.html?q=1#d\"") != std::string::npos);
}

TEST_CASE("朴素样式：没有我们的属性，标题不降级") {
  Options options;
  options.style = Style::kBare;
  std::vector<Diagnostic> diagnostics;
  CHECK(render("# 甲\n\n[a](https://b.cn)\n\n|x|\n|-:|\n|1|\n", options, diagnostics).html ==
        "<h1>甲</h1>\n<p><a href=\"https://b.cn\">a</a></p>\n<table>\n<thead>\n<tr>\n"
        "<th align=\"right\">x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"right\">1</td>\n"
        "</tr>\n</tbody>\n</table>\n");
  CHECK(diagnostics.empty());
}

TEST_CASE("换行符：CRLF 与 LF 的结果相同，位置也相同") {
  std::string dos = kNotice;
  for (std::size_t at = 0; (at = dos.find('\n', at)) != std::string::npos; at += 2) {
    dos.insert(at, "\r");
  }
  CHECK(render_sample(dos).rendered.html == render_sample(kNotice).rendered.html);
  const Outcome outcome = render_sample("甲\r\n\r乙[x](no.md)\r\n");
  REQUIRE(outcome.diagnostics.size() == 1);
  CHECK(outcome.diagnostics[0].place.line == 3);
}

TEST_CASE("内部记号：作者写的非字符变成替换符，输出里没有我们的记号") {
  const std::string marks = "\xEF\xB7\x90\xEF\xB7\x91\xEF\xB7\x95";
  const Outcome outcome = render_sample("[^" + marks + "]**“" + marks + "”**甲 `" + marks + "`\n");
  CHECK(outcome.rendered.html == "<p>[^���]<strong>“���”</strong>甲 <code>���</code></p>\n");
}

TEST_CASE("内部记号：相邻的文字和半个字不受影响") {
  CHECK(render_sample("**甲：**ﷺ乙").rendered.html == "<p><strong>甲：</strong>ﷺ乙</p>\n");
  const std::string half =
      "甲：\n\xEF\xB7\n|a|\n|-|\n";  // a mark's first bytes at the end of a text
  CHECK(render_sample(half).rendered.html.starts_with("<p>甲：\n\xEF\xB7</p>\n"));
}

TEST_CASE("注释里和代码里的记号都拿掉") {
  const Outcome outcome = render_sample(
      "```**“甲”**乙\n::: 提示\n[^1] ~~x~~\n```\n\n[a](<b**“c”**d.md> '**“t”**乙')\n\n"
      "    ::: 提示\n    **“甲”**乙\n");
  CHECK(outcome.rendered.html.find("\xEF\xB7") == std::string::npos);
  CHECK(outcome.rendered.html.find("<pre><code>::: 提示\n**“甲”**乙\n") != std::string::npos);
}

TEST_CASE("正文太长：拒绝，并且说明") {
  const Outcome outcome = render_sample(std::string(kLargestBody + 1, 'a'));
  CHECK(outcome.rendered.html.empty());
  REQUIRE(outcome.diagnostics.size() == 1);
  CHECK(outcome.diagnostics[0].row->code == "MD001");
}

TEST_CASE("提醒太多：只列前面的，并且说明") {
  std::string source;
  for (int i = 0; i < 1000; ++i) {
    source += "[x](no" + std::to_string(i) + ".md)\n\n";
  }
  const Outcome outcome = render_sample(source);
  CHECK(outcome.diagnostics.size() == kMostDiagnostics);
  CHECK(outcome.diagnostics.back().row->code == "MD002");
}

TEST_CASE("嵌套太深：内容还在，层次有限，只提醒一次") {
  const Outcome outcome = render_sample(std::string(5000, '>') + " 底");
  std::size_t quotes = 0;
  for (std::size_t at = 0;
       (at = outcome.rendered.html.find("<blockquote>", at)) != std::string::npos; ++at) {
    ++quotes;
  }
  CHECK(quotes == 100);
  CHECK(outcome.rendered.html.find("底") != std::string::npos);
  CHECK(outcome.diagnostics.size() == 1);
}

TEST_CASE("多线程：结果与单线程相同") {
  const std::string expected = render_sample(kNotice).rendered.html;
  std::vector<std::string> results(200);
  parallel_for(results.size(), 4, [&](std::size_t i, std::size_t) {
    results[i] = render_sample(kNotice).rendered.html;
  });
  for (const std::string& html : results) {
    CHECK(html == expected);
  }
}
