// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/snippet.h"

#include <chrono>

#include <doctest/doctest.h>

#include "index/base/strings.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

struct Tools {
  text::Lexicon lexicon{std::vector<std::string>{"最低生活保障", "低保"}};
  text::Segmenter segmenter{lexicon};

  MarkSet marks(std::initializer_list<const char*> needles) {
    MarkSet set;
    for (const char* needle : needles) {
      set.clauses.push_back(marks_of(text::fold(needle), {}, segmenter));
    }
    return set;
  }
};

std::vector<std::string> marked(const Excerpt& excerpt) {
  std::vector<std::string> list;
  for (const Highlight& one : excerpt.highlights) {
    list.push_back(excerpt.text.substr(one.offset, one.length));
  }
  return list;
}

using List = std::vector<std::string>;

TEST_CASE("摘要：标出查询的词，不标零散的字") {
  Tools tools;
  const auto marks = tools.marks({"生活补助"});
  CHECK(marked(mark("每年生活补助1000元，生活费", marks)) == List{"生活补助"});
  CHECK(marked(mark("生活有补助", marks)) == List{"生活", "补助"});
  CHECK(marked(mark("补钱助人", marks)) == List{"补", "助"});
}

TEST_CASE("摘要：一个词找到了，就不再标另一个词的零散的字") {
  Tools tools;
  CHECK(marked(mark("孩子上学补助怎么申请", tools.marks({"小学", "补助"}))) == List{"补助"});
  CHECK(marked(mark("孩子上学", tools.marks({"小学"}))) == List{"学"});
}

TEST_CASE("摘要：繁体和全角照原文标出") {
  Tools tools;
  CHECK(marked(mark("貧困學生ＡＢＣ補助", tools.marks({"贫困学生"}))) == List{"貧困學生"});
  CHECK(marked(mark("ＡＢＣ級", tools.marks({"abc级"}))) == List{"ＡＢＣ級"});
}

TEST_CASE("摘要：数字只标整个数") {
  Tools tools;
  CHECK(marked(mark("2012年发放12元", tools.marks({"12"}))) == List{"12"});
}

TEST_CASE("摘要：文号怎么写都标出") {
  Tools tools;
  MarkSet marks;
  marks.numbers = {{"国办发", 2017, 47}};
  CHECK(marked(mark("根据国办发[2017]47号文件", marks)) == List{"国办发[2017]47号"});
}

TEST_CASE("摘要：不用折叠的文章，不折叠也标得一样") {
  Tools tools;
  std::string text = "（一）总则！";
  for (int i = 0; i < 40; ++i) {
    text += "这里说的是另外的事情，补助在后面；还有ＡＢＣ。";
  }
  text += "小学寄宿生每人每年发放生活补助一千元。后面是别的。";
  REQUIRE(text::keeps_han(text));
  for (const char* needle : {"生活补助", "寄宿补助", "没有的词", "abc"}) {
    CAPTURE(needle);
    const auto marks = tools.marks({needle});
    const Snippet folded = make_snippet(text, marks, tools.segmenter);
    const Snippet kept = make_snippet(text, marks, tools.segmenter, Han::kKept);
    CHECK(kept.excerpt.text == folded.excerpt.text);
    CHECK(marked(kept.excerpt) == marked(folded.excerpt));
  }
}

TEST_CASE("摘要：取查询词最集中的一句，从句子开头起") {
  Tools tools;
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "这里说的是另外的事情，与补助无关。";
  }
  text += "小学寄宿生每人每年发放生活补助一千元。";
  for (int i = 0; i < 60; ++i) {
    text += "后面又是别的事情。";
  }
  const Snippet snippet = make_snippet(text, tools.marks({"小学", "补助"}), tools.segmenter);
  CHECK(snippet.excerpt.text.starts_with("小学寄宿生"));
  CHECK(snippet.excerpt.text.ends_with("。"));
  CHECK(marked(snippet.excerpt) == List{"小学", "补助"});
  CHECK(snippet.cut_before);
  CHECK(snippet.cut_after);
  CHECK(snippet.excerpt.text.size() <= 400);
}

TEST_CASE("摘要：没有标点的长文不切断字和词") {
  Tools tools;
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "最低生活保障";
  }
  text += "五保供养";
  for (int i = 0; i < 100; ++i) {
    text += "最低生活保障";
  }
  const Snippet snippet = make_snippet(text, tools.marks({"五保"}), tools.segmenter);
  CHECK(is_valid_utf8(snippet.excerpt.text));
  CHECK(snippet.excerpt.text.starts_with("最低生活保障"));
  CHECK(snippet.excerpt.text.ends_with("最低生活保障"));
  CHECK(marked(snippet.excerpt) == List{"五保"});
}

TEST_CASE("摘要：换行变成空格，短文整段给出") {
  Tools tools;
  const Snippet snippet =
      make_snippet("第一段\n第二段补助\n", tools.marks({"补助"}), tools.segmenter);
  CHECK(snippet.excerpt.text == "第二段补助");
  CHECK(snippet.cut_before == false);
  const Snippet none = make_snippet("第一段\n第二段", tools.marks({"没有"}), tools.segmenter);
  CHECK(none.excerpt.text == "第一段 第二段");
  CHECK(none.excerpt.highlights.empty());
}

TEST_CASE("摘要：空文、坏字节和极长的重复都不出错") {
  Tools tools;
  CHECK(make_snippet("", tools.marks({"补助"}), tools.segmenter).excerpt.text.empty());
  const std::string broken = std::string("\xE4\xBD") + "补助" + "\xFF\xFE\xE8\xA1";
  CHECK_FALSE(make_snippet(broken, tools.marks({"补助"}), tools.segmenter).excerpt.text.empty());
  std::string text;
  for (int i = 0; i < 300000; ++i) {
    text += "补助";
  }
  const auto start = std::chrono::steady_clock::now();
  const Snippet snippet = make_snippet(text, tools.marks({"补助", "补", "助补"}), tools.segmenter);
  CHECK(snippet.excerpt.text.size() < 500);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

}  // namespace
}  // namespace mingbai::store
