// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/segmenter.h"

#include <doctest/doctest.h>

#include "index/base/parallel.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

std::string joined(std::string_view text, const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) {
    out += (out.empty() ? "" : "|") + std::string(text.substr(word.offset, word.length));
  }
  return out;
}

std::string cut(const Lexicon& lexicon, std::string_view text) {
  const std::string folded = fold(text);
  return joined(folded, Segmenter(lexicon).segment(folded));
}

TEST_CASE("切分：词表的词优先，其余按词典") {
  const Lexicon lexicon({"低保", "城乡居民基本医疗保险", "建档立卡", "残疾人"});
  CHECK(cut(lexicon, "农村低保标准") == "农村|低保|标准");
  CHECK(cut(lexicon, "参加城乡居民基本医疗保险。") == "参加|城乡居民基本医疗保险");
  CHECK(cut(lexicon, "建档立卡的残疾人") == "建档立卡|的|残疾人");
}

TEST_CASE("切分：没有词表时全靠词典，标点和空白不属于任何词") {
  const Lexicon none;
  CHECK(cut(none, "贫困 户，家庭！") == "贫困|户|家庭");
  CHECK(cut(none, "").empty());
  CHECK(cut(none, "，。、").empty());
}

TEST_CASE("切分：数字、小数、千分位、日期") {
  const Lexicon none;
  CHECK(cut(none, "377元") == "377|元");
  CHECK(cut(none, "1.27亿") == "1.27|亿");
  CHECK(cut(none, "12,000,5") == "12|000|5");
  CHECK(cut(none, "１２，０００。") == "12,000");
  CHECK(cut(none, "2017.12.1") == "2017|12|1");
  CHECK(cut(none, "1234,567") == "1234|567");
}

TEST_CASE("切分：字母成词，与数字相连的不断开") {
  const Lexicon lexicon({"12317", "C级危房"});
  CHECK(cut(lexicon, "WeChat2022版") == "wechat2022|版");
  CHECK(cut(lexicon, "政策12317，C级危房") == "政策|12317|c级危房");
  CHECK(cut(lexicon, "123178") == "123178");
  CHECK(cut(lexicon, "bì yáng 한국") == "bì|yáng|한국");
}

TEST_CASE("切分：种类标明") {
  const Lexicon lexicon({"低保"});
  Segmenter segmenter(lexicon);
  const auto words = segmenter.segment("低保家庭377a 8");
  REQUIRE(words.size() == 4);
  CHECK(words[0] == Word{0, 6, WordKind::kHan, true});
  CHECK(words[1] == Word{6, 6, WordKind::kHan, false});
  CHECK(words[2].kind == WordKind::kLetters);
  CHECK(words[3].kind == WordKind::kNumber);
}

TEST_CASE("切分：扩展区汉字的位置不错") {
  const Lexicon none;
  const std::string text = "𠮷𠮷村民";
  std::size_t end = 0;
  for (const Word& word : Segmenter(none).segment(text)) {
    CHECK(word.offset == end);
    end = word.offset + word.length;
  }
  CHECK(end == text.size());
}

TEST_CASE("切分：词不重叠、不越界、不切坏字，坏字节也一样") {
  const Lexicon lexicon({"低保", "保户口"});
  const std::string text = "低保户口\xFF低\xE4\xBD保1,2,3,,4.5.6..7 a\xCC\x81";
  std::size_t end = 0;
  for (const Word& word : Segmenter(lexicon).segment(text)) {
    CHECK(word.offset >= end);
    CHECK(word.length > 0);
    end = word.offset + word.length;
  }
  CHECK(end <= text.size());
}

TEST_CASE("切分：几个线程各用一个，结果相同") {
  const Lexicon lexicon({"低保"});
  const std::string text = fold("农村最低生活保障制度是国务院的决定，低保标准每年公布。");
  const std::string expected = joined(text, Segmenter(lexicon).segment(text));
  std::vector<std::string> results(64);
  parallel_for(results.size(), 4, [&](std::size_t i, std::size_t) {
    Segmenter segmenter(lexicon);
    results[i] = joined(text, segmenter.segment(text));
  });
  for (const std::string& result : results) {
    CHECK(result == expected);
  }
}

TEST_CASE("切分：恶意的长串不变慢") {
  const Lexicon lexicon({"1,111", "低低低低低低低低低低低低低低低保"});
  std::string commas = "1";
  std::string low;
  for (int i = 0; i < 100'000; ++i) {
    commas += ",111";
    low += "低";
  }
  Segmenter segmenter(lexicon);
  CHECK(segmenter.segment(commas + ",1111").size() > 1000);
  CHECK(segmenter.segment(low).size() > 1000);
  CHECK(segmenter.segment(std::string(1'000'000, 'a')).size() == 1);
}

}  // namespace
}  // namespace mingbai::text
