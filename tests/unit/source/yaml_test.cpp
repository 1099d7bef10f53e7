// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/yaml.h"

#include <doctest/doctest.h>

#include "support.h"

namespace mingbai::source {
namespace {

struct Parsed {
  Yaml yaml;
  std::vector<Diagnostic> mistakes;

  // "YM016@2:1 YM002@3:4"
  std::string found() const {
    std::string out;
    for (const Diagnostic& d : mistakes) {
      out += (out.empty() ? "" : " ") + std::string(d.row->code) + "@" +
             std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
    }
    return out;
  }
};

Parsed parse(std::string_view text, std::size_t most_nodes = 1000) {
  Mistakes mistakes("a.yaml", text);
  YamlInput input;
  input.text = text;
  input.most_nodes = most_nodes;
  Parsed parsed;
  parsed.yaml = parse_yaml(input, mistakes);
  parsed.mistakes = mistakes.take();
  return parsed;
}

using Words = std::vector<std::string>;

TEST_CASE("YAML：树里每个值都是原样的文字") {
  const Parsed parsed = parse("代码: 0123456789\n草稿: no\n金额: 12.50\n空: \n列: [甲, \"乙 \"]\n");
  REQUIRE(parsed.yaml.root);
  const Node& root = *parsed.yaml.root;
  REQUIRE(root.kind == NodeKind::kMap);
  REQUIRE(root.children.size() == 5);
  CHECK(root.children[0].key == "代码");
  CHECK(root.children[0].text == "0123456789");
  CHECK(root.children[1].text == "no");
  CHECK(root.children[2].text == "12.50");
  CHECK(root.children[3].is_blank());
  REQUIRE(root.children[4].kind == NodeKind::kList);
  CHECK(root.children[4].children[1].text == "乙 ");
  CHECK(parsed.mistakes.empty());
}

TEST_CASE("YAML：位置按字数，不按字节") {
  const Parsed parsed = parse("# 注\n标题: 甲\n发文机关: [县教育局, 县财政局]\n");
  const Node& root = *parsed.yaml.root;
  CHECK(root.children[0].key_mark == Mark{2, 1});
  CHECK(root.children[0].mark == Mark{2, 5});
  const Node& organs = root.children[1];
  CHECK(organs.mark == Mark{3, 7});
  CHECK(organs.children[0].mark == Mark{3, 8});
  CHECK(organs.children[1].mark == Mark{3, 14});
}

TEST_CASE("YAML：四字节的字和回车换行不影响位置") {
  const Parsed parsed = parse("甲: 𠮷𠮷\r\n乙: [𠮷, 丙]\r\n");
  const Node& root = *parsed.yaml.root;
  CHECK(root.children[0].text == "𠮷𠮷");
  CHECK(root.children[1].children[1].mark == Mark{2, 8});
}

TEST_CASE("YAML：U+2028 之类不算换行，行号和编辑器一致") {
  const Parsed parsed = parse("甲: 一\xE2\x80\xA8二\xC2\x85三\n乙: 四\n");
  const Node& root = *parsed.yaml.root;
  REQUIRE(root.children.size() == 2);
  CHECK(root.children[0].text == "一 二 三");
  CHECK(root.children[1].key_mark == Mark{2, 1});
}

TEST_CASE("YAML：空文件、只有注释的文件没有树也没有错") {
  for (const char* text : {"", "\n\n", "# 只有注释\n"}) {
    const Parsed parsed = parse(text);
    CHECK_FALSE(parsed.yaml.root);
    CHECK_FALSE(parsed.yaml.is_broken);
    CHECK(parsed.mistakes.empty());
  }
}

TEST_CASE("YAML：重复的字段全部报告，留第一个") {
  const Parsed parsed = parse("甲: 1\n乙: 2\n甲: 3\n乙: {丙: 4, 丙: 5}\n丁: 6\n");
  CHECK(parsed.found() == "YM016@3:1 YM016@4:1 YM016@4:11");
  REQUIRE(parsed.yaml.root);
  CHECK_FALSE(parsed.yaml.is_broken);
  CHECK(parsed.yaml.root->children.size() == 3);
  CHECK(parsed.yaml.root->children[0].text == "1");
  CHECK(parsed.yaml.root->children[2].text == "6");
  CHECK(parsed.mistakes[0].arguments == Words{"甲", "1"});
}

TEST_CASE("YAML：几百个字段里也认得出重复") {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += "k" + std::to_string(i) + ": v\n";
  }
  const Parsed parsed = parse(text + "k7: v\n");
  CHECK(parsed.found() == "YM016@301:1");
  CHECK(parsed.mistakes[0].arguments == Words{"k7", "8"});
}

struct BrokenRow {
  std::string text;
  const char* found;
};

TEST_CASE("YAML：每种写错都有自己的说法和位置") {
  const BrokenRow rows[] = {
      {"甲: 乙: 丙\n", "YM002@1:5"},
      {"甲: 1\n乙\n丙: 2\n", "YM003@2:1"},
      {"甲: 1\n乙: [丙, 丁\n戊: 2\n", "YM004@2:4"},
      {"甲: {丙: 1\n", "YM004@1:4"},
      {"甲: 1\n乙: \"没关\n丙: 2\n", "YM005@2:4"},
      {"甲: '没关\n", "YM005@1:4"},
      {"甲: \"乙\" 丙\n", "YM006@1:8"},
      {"甲:\n    乙: 1\n  丙: 2\n", "YM006@3:3"},
      {"甲: @乙\n", "YM008@1:4"},
      {"甲: `乙`\n", "YM008@1:4"},
      {"甲: - 乙\n", "YM009@1:4"},
      {"甲: \"D:\\公文\"\n", "YM010@1:7"},
      {"甲: \x0C乙\n", "YM011@1:4"},
      {"甲: 1\n乙: 二\xC2\x80三\n", "YM011@2:5"},
      {"甲: **重要**\n", "YM012@1:4"},
      {"甲: &标 乙\n", "YM012@1:4"},
      {"甲: &a 乙\n", "YM012@1:4"},
      {"甲: *a\n", "YM012@1:4"},
      {"甲: !!str 乙\n", "YM013@1:4"},
      {"甲: !乙\n", "YM013@1:4"},
      {"%TAG ! tag:x,2000:\n---\n甲: 1\n", "YM014@1:1"},
      {"%YAML 1.1\n---\n甲: 1\n", "YM014@1:1"},
      {"甲: 1\n---\n乙: 2\n", "YM015@2:1"},
      {"[甲]: 乙\n", "YM019@1:1"},
      {"? {甲: 1}\n: 2\n", "YM019@1:3"},
  };
  for (const BrokenRow& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed = parse(row.text);
    CHECK(parsed.found() == row.found);
    CHECK(parsed.yaml.is_broken);
    CHECK_FALSE(parsed.yaml.root);
    for (const Diagnostic& d : parsed.mistakes) {
      CHECK_FALSE(d.excerpt.empty());
      CHECK_FALSE(d.advice(Language::kChinese).empty());
    }
  }
}

TEST_CASE("YAML：嵌套过深、项数过多要拒绝") {
  const std::string deep(kDeepestYaml, '[');
  CHECK(parse(deep + std::string(kDeepestYaml, ']')).mistakes.empty());
  CHECK(parse(deep + "[" + std::string(kDeepestYaml + 1, ']')).found() ==
        "YM017@1:" + std::to_string(kDeepestYaml + 1));
  CHECK(parse("[a, b, c]", 4).mistakes.empty());
  CHECK(parse("[a, b, c, d]", 4).found() == "YM018@1:11");
}

TEST_CASE("YAML：恶意输入很快结束，错误不超过上限") {
  std::string keys;
  for (int i = 0; i < 40'000; ++i) {
    keys += "k" + std::to_string(i) + ": v\n";
  }
  keys += keys;  // the second half are all duplicates
  CHECK(parse(keys, 1'000'000).mistakes.size() == Mistakes::kMost + 1);
  CHECK(parse(std::string(300'000, '[')).yaml.is_broken);
  CHECK(parse(std::string(300'000, '{')).yaml.is_broken);
  CHECK(parse(std::string(300'000, '-')).yaml.root);
  CHECK(parse("a: " + std::string(300'000, ':')).mistakes.size() <= 1);
  CHECK(parse(std::string(300'000, '"')).mistakes.size() <= 1);
}

TEST_CASE("YAML：修补过的行按原文报位置") {
  // In the file the line was 标题：甲; the copy has ": ", one character more.
  const ColumnShift shifts[] = {{7, 3, 1}};
  const std::string_view text = "标题: 甲\n";
  Mistakes mistakes("a.md", text);
  YamlInput input;
  input.text = text;
  input.first_line = 7;
  input.shifts = shifts;
  const Yaml yaml = parse_yaml(input, mistakes);
  REQUIRE(yaml.root);
  CHECK(yaml.root->children[0].key_mark == Mark{7, 1});
  CHECK(yaml.root->children[0].mark == Mark{7, 4});
}

}  // namespace
}  // namespace mingbai::source
