// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/front_matter.h"

#include <chrono>

#include <doctest/doctest.h>

#include "generator/source/document_fields.h"
#include "support.h"

namespace mingbai::source {
namespace {

using testing::read_policy;
using testing::read_site;

struct Parsed {
  FrontMatter parts;  // its views may outlive the text: look at `body` instead
  std::string body;
  FrontMatterTree tree;
  std::vector<Diagnostic> mistakes;

  std::string found() const {
    std::string out;
    for (const Diagnostic& d : mistakes) {
      out += (out.empty() ? "" : " ") + std::string(d.row->code) + "@" +
             std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
    }
    return out;
  }
  // "标题=甲 文号=乙"
  std::string fields() const {
    std::string out;
    for (const Node& entry : tree.map ? tree.map->children : std::vector<Node>()) {
      out += (out.empty() ? "" : "|") + entry.key + "=" + entry.text;
      for (const Node& item : entry.children) {
        out += "," + item.text;
      }
    }
    return out;
  }
};

Parsed parse(std::string_view text) {
  Mistakes mistakes("a.md", text);
  Parsed parsed;
  parsed.parts = split_front_matter(text, mistakes);
  if (parsed.parts.first_line > 0) {
    parsed.tree = parse_front_matter(parsed.parts, document_field_names(), mistakes);
  }
  parsed.body = parsed.parts.body;
  parsed.mistakes = mistakes.take();
  return parsed;
}

Parsed parse_fields(const std::string& fields) {
  return parse("---\n" + fields + "---\n正文\n");
}

TEST_CASE("文档信息：两行 --- 之间是字段，之后是正文") {
  const Parsed parsed = parse("---\n标题: 甲\n文号: 乙\n---\n\n正文\n\n---\n\n还是正文\n");
  CHECK(parsed.fields() == "标题=甲|文号=乙");
  CHECK(parsed.parts.first_line == 2);
  CHECK(parsed.parts.body_line == 5);
  CHECK(parsed.body == "\n正文\n\n---\n\n还是正文\n");
  CHECK(parsed.found().empty());
}

TEST_CASE("文档信息：回车换行、行末空格、文件末尾没有换行都可以") {
  const Parsed crlf = parse("---\r\n标题: 甲\r\n--- \r\n正文\r\n");
  CHECK(crlf.fields() == "标题=甲");
  CHECK(crlf.body == "正文\r\n");
  CHECK(crlf.found().empty());
  const Parsed bare = parse("---\n标题: 甲\n---");
  CHECK(bare.fields() == "标题=甲");
  CHECK(bare.body.empty());
  CHECK(bare.found().empty());
}

TEST_CASE("文档信息：没有的时候全部算正文") {
  const Parsed parsed = parse("# 标题\n\n正文\n");
  CHECK(parsed.body == "# 标题\n\n正文\n");
  CHECK(parsed.parts.body_line == 1);
  CHECK(parsed.found() == "FM001@1:0");
}

TEST_CASE("文档信息：漏了第二行 ---，到空行为止") {
  const Parsed parsed = parse("---\n标题: 甲\n文号: 乙\n\n正文: 一段话\n");
  CHECK(parsed.found() == "FM002@1:1");
  CHECK(parsed.fields() == "标题=甲|文号=乙");
  CHECK(parsed.parts.body_line == 5);
  CHECK(parsed.body == "正文: 一段话\n");
}

TEST_CASE("文档信息：漏了第二行 ---，正文里的分隔线不会当成它") {
  const Parsed parsed = parse("---\n标题: 甲\n\n## 一、标准\n\n正文\n\n---\n\n后文\n");
  CHECK(parsed.found() == "FM002@1:1");
  CHECK(parsed.body == "## 一、标准\n\n正文\n\n---\n\n后文\n");
}

TEST_CASE("文档信息：--- 前有空行只提醒，行号照旧") {
  const Parsed parsed = parse("\n\n---\n标题: 甲\n错误的: [\n---\n");
  CHECK(parsed.found() == "FM003@3:1 YM004@5:6");
  CHECK(parsed.fields() == "标题=甲");
}

TEST_CASE("文档信息：办公软件改成的破折号") {
  for (const std::string fence : {"——", "—", "－－－", "----", "--", "–––", "───"}) {
    CAPTURE(fence);
    CHECK(parse(fence + "\n标题: 甲\n---\n正文\n").found() == "FM004@1:1");
    const Parsed closing = parse("---\n标题: 甲\n" + fence + "\n正文\n");
    CHECK(closing.found() == "FM004@3:1");
    CHECK(closing.fields() == "标题=甲");
    CHECK(closing.body == "正文\n");
  }
}

TEST_CASE("文档信息：空的、只有注释的") {
  CHECK(parse("---\n---\n正文\n").found() == "FM010@1:1");
  CHECK(parse_fields("# 注\n\n").found() == "FM010@1:1");
}

TEST_CASE("文档信息：太长多半是漏了结束行") {
  const std::string body(kLongestFrontMatter + 1, 'x');
  CHECK(parse("---\n标题: 甲\n摘要: " + body + "\n---\n").found() == "FM005@1:1 FM010@1:1");
}

TEST_CASE("全角冒号：指出来，当作英文冒号读下去") {
  const Parsed parsed = parse_fields("标题：教育扶贫\n文号: 乙\n发文机关： [甲, 乙]\n");
  CHECK(parsed.found() == "FM006@2:3 FM006@4:5");
  CHECK(parsed.fields() == "标题=教育扶贫|文号=乙|发文机关=,甲,乙");
  CHECK(parsed.mistakes[0].excerpt == "标题：教育扶贫");
  CHECK(parsed.mistakes[0].arguments == std::vector<std::string>{"标题"});
  // Places in the mended line are those of the file.
  CHECK(parsed.tree.map->children[0].mark == Mark{2, 4});
  CHECK(parsed.tree.map->children[2].children[1].mark == Mark{4, 11});
}

TEST_CASE("全角冒号：写错的字段名也认得，值里的全角冒号不管") {
  const Parsed parsed = parse_fields("题目：甲\n标题: 扶贫：问答\n摘要: 一：二\n");
  CHECK(parsed.found() == "FM006@2:3");
  CHECK(parsed.fields() == "题目=甲|标题=扶贫：问答|摘要=一：二");
}

TEST_CASE("冒号后少空格：已知的字段才算") {
  const Parsed parsed = parse_fields("标题:甲\ndate:2017-12-01\n");
  CHECK(parsed.found() == "FM007@2:3 FM007@3:5");
  CHECK(parsed.fields() == "标题=甲|date=2017-12-01");
  CHECK(parse_fields("来源: http://example.invalid/a:b\n").found().empty());
}

TEST_CASE("制表符：行首的换成空格") {
  const Parsed parsed = parse_fields("附件:\n\t- a.csv\n\t- b.csv\n标题: 甲\n");
  CHECK(parsed.found() == "FM008@3:1 FM008@4:1");
  CHECK(parsed.fields() == "附件=,a.csv,b.csv|标题=甲");
}

TEST_CASE("值里的冒号：建议加引号，并按整个值读下去") {
  const Parsed parsed = parse_fields("标题: 教育扶贫: 问答\n摘要: 注意:\n");
  CHECK(parsed.found() == "YM002@2:9 YM002@3:7");
  CHECK(parsed.fields() == "标题=教育扶贫: 问答|摘要=注意:");
  CHECK(parsed.tree.map->children[0].mark == Mark{2, 5});
}

TEST_CASE("值里的冒号：和少空格、全角冒号同在一行时两处都报") {
  const Parsed parsed = parse_fields("标题：甲: 乙\n摘要:丙: 丁\n");
  CHECK(parsed.found() == "FM006@2:3 YM002@2:5 FM007@3:3 YM002@3:5");
  CHECK(parsed.fields() == "标题=甲: 乙|摘要=丙: 丁");
}

TEST_CASE("值里的冒号：加了引号、在注释里就没有错") {
  const Parsed parsed = parse_fields("标题: \"甲: 乙\"\n摘要: 'it''s: 丙'\n文号: 丁 # 注: 意\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.fields() == "标题=甲: 乙|摘要=it's: 丙|文号=丁");
}

TEST_CASE("括号和引号之后还有字：建议整个加引号") {
  const Parsed parsed = parse_fields(
      "标题: [通知]关于低保\n摘要: \"五个一\"办法\n来源: {甲}乙 # 注\n标签: [甲, 乙] # 注\n");
  CHECK(parsed.found() == "FM009@2:9 FM009@3:10 FM009@4:8");
  CHECK(parsed.fields() == "标题=[通知]关于低保|摘要=\"五个一\"办法|来源={甲}乙|标签=,甲,乙");
  CHECK(parsed.mistakes[0].arguments == std::vector<std::string>{"标题", "[", "]"});
}

TEST_CASE("以特殊符号开头的值：建议加引号") {
  const Parsed parsed = parse_fields("标题: **重要**通知\n来源: @某某\n作者: !甲\n摘要: %五\n");
  CHECK(parsed.found() == "YM012@2:5 YM008@3:5 YM013@4:5 YM008@5:5");
  CHECK(parsed.fields() == "标题=**重要**通知|来源=@某某|作者=!甲|摘要=%五");
}

TEST_CASE("一处写坏，其余字段照样读出，各处错误一次报全") {
  const Parsed parsed =
      parse_fields("标题: 甲\n标签: [乙, 丙\n没有冒号的一行\n摘要: \"没关\n文号: 丁\n");
  CHECK(parsed.found() == "YM004@3:5 YM003@4:1 YM005@5:5");
  CHECK(parsed.fields() == "标题=甲|文号=丁");
  CHECK_FALSE(parsed.tree.is_whole);
}

TEST_CASE("一处写坏时，重复的字段也还报") {
  const Parsed parsed = parse_fields("标题: 甲\n没有冒号\n标题: 乙\n");
  CHECK(parsed.found() == "YM003@3:1 YM016@4:1");
  CHECK(parsed.fields() == "标题=甲");
}

TEST_CASE("多行的值、列表、注释原样读") {
  const Parsed parsed = parse_fields(
      "标题: >\n  第一行\n  第二行\n摘要: |\n  甲: 乙\n  标题：丙\n# 注释\n标签:\n- 丁\n- "
      "戊\n附件: [a.csv,\n  b.csv]\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.fields() ==
        "标题=第一行 第二行\n|摘要=甲: 乙\n标题：丙\n|标签=,丁,戊|附件=,a.csv,b.csv");
}

TEST_CASE("文档信息：恶意输入很快结束") {
  const auto begin = std::chrono::steady_clock::now();
  std::string lines;
  while (lines.size() < kLongestFrontMatter - 100) {
    lines += "abcd：\n";
  }
  CHECK(parse_fields(lines).mistakes.size() <= Mistakes::kMost + 1);
  std::string keys;
  while (keys.size() < kLongestFrontMatter - 100) {
    keys += "k" + std::to_string(keys.size()) + ": 1\n";
  }
  CHECK(parse_fields(keys + "x\n").found() != "");
  CHECK(parse_fields("标题: " + std::string(60'000, '[') + "\n").found() != "");
  CHECK(parse_fields("标题: " + std::string(60'000, '\'') + "x\n").found() != "");
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin);
  CHECK(seconds.count() < 20);  // a minute or more when anything is quadratic
}

}  // namespace
}  // namespace mingbai::source
