// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/terms.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "index/store/query_terms.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

std::vector<std::string> terms(std::string_view text, const text::Lexicon& lexicon, TermKind kind) {
  TermMaker maker(lexicon);
  std::vector<TermSpan> spans;
  maker.make(text, spans);
  std::vector<std::string> list;
  for (const TermSpan& span : spans) {
    if (span.kind == kind) {
      list.emplace_back(span.in(text));
    }
  }
  return list;
}

using List = std::vector<std::string>;

TEST_CASE("词项：汉字有单字、相邻两字和三字以上的词") {
  const text::Lexicon lexicon({"建档立卡"});
  const std::string_view text = "建档立卡户";
  CHECK(terms(text, lexicon, TermKind::kCharacter) == List{"建", "档", "立", "卡", "户"});
  CHECK(terms(text, lexicon, TermKind::kPair) == List{"建档", "档立", "立卡", "卡户"});
  CHECK(terms(text, lexicon, TermKind::kWord) == List{"建档立卡"});
}

TEST_CASE("词项：标点和外文断开，外文整段为一项") {
  const text::Lexicon lexicon;
  const std::string_view text = "c级，危房covid-19第1.27亿";
  CHECK(terms(text, lexicon, TermKind::kForeign) == List{"c", "covid", "19", "1", "27"});
  CHECK(terms(text, lexicon, TermKind::kPair) == List{"危房"});
}

TEST_CASE("词项：很长的外文只取开头") {
  const std::string text(5000, 'a');
  const text::Lexicon lexicon;
  const List list = terms(text, lexicon, TermKind::kForeign);
  REQUIRE(list.size() == 1);
  CHECK(list.front().size() == kLongestForeign);
}

TEST_CASE("查询词项：必有的是相邻两字和外文，单独的字也算") {
  const text::Lexicon lexicon({"最低生活保障"});
  TermMaker maker(lexicon);
  CHECK(required_terms("低保c级", maker) == List{"c", "低保", "级"});
  CHECK(required_terms("保", maker) == List{"保"});
  const List pairs = required_terms("最低生活保障", maker);
  CHECK(std::find(pairs.begin(), pairs.end(), "最低生活保障") == pairs.end());
  CHECK(pairs.size() == 5);
}

TEST_CASE("查询词项：只有一项且就是原文时不必再核对") {
  const text::Lexicon lexicon;
  TermMaker maker(lexicon);
  CHECK_FALSE(needs_check("低保", required_terms("低保", maker)));
  CHECK_FALSE(needs_check("covid", required_terms("covid", maker)));
  CHECK(needs_check("保障金", required_terms("保障金", maker)));
  CHECK(needs_check("c级", required_terms("c级", maker)));
}

TEST_CASE("查询词项：两头的标点去掉，中间的留下") {
  CHECK(needle_of("？低保，五保！") == "低保,五保");
  CHECK(needle_of("《通知》") == "通知");
  CHECK(needle_of("……").empty());
}

TEST_CASE("查询词项：别名按最长的认，其余部分照旧") {
  const SearchVocabulary vocabulary({{}, "eq\t最低生活保障\t低保|低保金\n", {}});
  const auto parts = widen("农村低保金标准", vocabulary);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0] == Alternatives{"农村"});
  CHECK(parts[1].front() == "低保金");
  CHECK(std::find(parts[1].begin(), parts[1].end(), "最低生活保障") != parts[1].end());
  CHECK(parts[2] == Alternatives{"标准"});
}

}  // namespace
}  // namespace mingbai::store
