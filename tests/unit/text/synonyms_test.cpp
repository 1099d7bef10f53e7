// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/synonyms.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "index/text/messages.h"

namespace mingbai::text {
namespace {

constexpr std::string_view kTable =
    "# 同义词\n"
    "eq\t最低生活保障\t低保|农村低保\n"
    "succ\t特困人员\t五保户|三无人员\t2016年起统一称谓\r\n"
    "\n"
    "part\t残疾人两项补贴\t困难残疾人生活补贴|重度残疾人护理补贴\n"
    "rel\t乡村振兴\t美丽乡村\n"
    "docno\t国办发\t国务院办公厅\n"
    "typo\t低保\t底保\n"
    "typo\t低保\t抵保\n"
    "deny\t公示\t公告\n"
    "eq\t低保\t低保金\n";

Synonyms table() {
  Diagnostics diagnostics;
  Synonyms synonyms = read_synonyms("lexicon/synonyms.txt", kTable, diagnostics);
  CHECK(diagnostics.sorted().empty());
  return synonyms;
}

std::string words_of(const std::vector<Expansion>& expansions) {
  std::string out;
  for (const Expansion& each : expansions) {
    out += each.word + (each.is_old_name ? "(旧称) " : " ");
  }
  return out;
}

TEST_CASE("同义词：同义两边都扩，一个词可在几行") {
  CHECK(words_of(table().expand("低保")) == "最低生活保障 农村低保 低保金 ");
  CHECK(words_of(table().expand("最低生活保障")) == "低保 农村低保 ");
}

TEST_CASE("同义词：旧称说明是旧称，并带备注") {
  const auto expansions = table().expand("特困人员");
  CHECK(words_of(expansions) == "五保户(旧称) 三无人员(旧称) ");
  CHECK(expansions[0].note == "2016年起统一称谓");
  CHECK(words_of(table().expand("五保户")) == "特困人员 三无人员(旧称) ");
}

TEST_CASE("同义词：大项带小项，小项不带大项") {
  CHECK(table().expand("残疾人两项补贴").size() == 2);
  CHECK(table().expand("困难残疾人生活补贴").empty());
}

TEST_CASE("同义词：相关、错写、机关代字、不可互纠各归各") {
  const Synonyms synonyms = table();
  CHECK(synonyms.expand("乡村振兴").empty());
  CHECK(synonyms.related("美丽乡村") == std::vector<std::string>{"乡村振兴"});
  CHECK(synonyms.correction("底保") == "低保");
  CHECK_FALSE(synonyms.correction("低保"));
  CHECK(synonyms.expand("底保").empty());
  CHECK(synonyms.organ_of("國辦發") == "国务院办公厅");
  CHECK_FALSE(synonyms.organ_of("国务院办公厅"));
  CHECK(synonyms.is_denied("公告", "公示"));
  CHECK_FALSE(synonyms.is_denied("公告", "低保"));
}

TEST_CASE("同义词：给词表的词里没有错写") {
  const auto words = table().words();
  CHECK(std::find(words.begin(), words.end(), "农村低保") != words.end());
  CHECK(std::find(words.begin(), words.end(), "底保") == words.end());
}

TEST_CASE("同义词：坏行报出行号，其余照用") {
  Diagnostics diagnostics;
  const Synonyms synonyms = read_synonyms("s.txt",
                                          "eq 低保 农村低保\n"
                                          "eqq\t低保\t农村低保\n"
                                          "eq\t低保\t农村低保||吃低保\n"
                                          "eq\t\t农村低保\n"
                                          "eq\t低保\t农村低保|農村低保\n"
                                          "deny\t低保\t医保\n"
                                          "typo\t低保\t医保\n",
                                          diagnostics);
  std::string codes;
  for (const Diagnostic& each : diagnostics.sorted()) {
    codes += std::string(each.row->code) + ":" + std::to_string(each.place.line) + ":" +
             std::to_string(each.place.column) + " ";
  }
  CHECK(codes == "TX001:1:0 TX002:2:1 TX003:3:0 TX003:4:0 TX004:5:12 TX005:7:0 ");
  CHECK(synonyms.rows().size() == 3);
  CHECK(format_diagnostic(diagnostics.sorted()[1], Language::kChinese).find("eq?") !=
        std::string::npos);
}

TEST_CASE("同义词：恶意的表") {
  Diagnostics diagnostics;
  std::string endless = "eq\ta\t";
  for (int i = 0; i < 100'000; ++i) {
    endless += "b|";
  }
  CHECK(read_synonyms("s", endless, diagnostics).rows().empty());
  CHECK(read_synonyms("s", std::string(100'000, '\t'), diagnostics).rows().empty());
  CHECK(diagnostics.has_errors());
}

}  // namespace
}  // namespace mingbai::text
