// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/lexicon.h"

#include <doctest/doctest.h>

#include "index/text/characters.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

TEST_CASE("词表：取最长的词") {
  const Lexicon lexicon({"低保", "低保户", "最低生活保障", "生活"});
  CHECK(lexicon.longest_match("低保户家庭", 0) == std::string_view("低保户").size());
  CHECK(lexicon.longest_match("低保标准", 0) == std::string_view("低保").size());
  CHECK(lexicon.longest_match("最低生活", 0) == 0);
  CHECK(lexicon.longest_match("最低生活", 6) == std::string_view("生活").size());
  CHECK(lexicon.longest_match("低", 0) == 0);
}

TEST_CASE("词表：写法不同的词折叠后是一个，单字和过长的不收") {
  std::string endless;
  for (std::size_t i = 0; i <= Lexicon::kLongestWord; ++i) {
    endless += "长";
  }
  const Lexicon lexicon({"脫貧攻堅", "脱贫攻坚", "ＡＢ", "的", "", " ", endless, "𠮷村"});
  CHECK(lexicon.words() == std::vector<std::string>{"ab", "脱贫攻坚", "𠮷村"});
  CHECK(lexicon.contains("脱贫攻坚"));
  CHECK_FALSE(lexicon.contains("脱贫"));
  CHECK(lexicon.longest_match("𠮷村人", 0) == std::string_view("𠮷村").size());
}

TEST_CASE("词表：数字和字母的词不从更长的一串里切出来") {
  const Lexicon lexicon({"12317", "c级危房", "雨露计划+"});
  CHECK(lexicon.longest_match("12317热线", 0) == 5);
  CHECK(lexicon.longest_match("123178", 0) == 0);
  CHECK(lexicon.longest_match("c级危房改造", 0) == fold("C级危房").size());
  CHECK(lexicon.longest_match("雨露计划+a", 0) == std::string_view("雨露计划+").size());
}

TEST_CASE("词表：空词表什么都不认") {
  const Lexicon lexicon;
  CHECK(lexicon.empty());
  CHECK(lexicon.longest_match("低保", 0) == 0);
  CHECK_FALSE(lexicon.contains(""));
}

TEST_CASE("词表：每个词都找得到自己") {
  std::vector<std::string> words;
  for (char32_t c = 0x4E00; c < 0x5800; ++c) {
    for (const char32_t step : {0U, 1U, 77U}) {
      std::string word;
      append_utf8(word, c);
      append_utf8(word, c + step);
      words.push_back(word);
    }
  }
  const Lexicon lexicon(words);
  for (const std::string& word : lexicon.words()) {
    if (lexicon.longest_match(word, 0) != word.size()) {
      CAPTURE(word);
      FAIL("word not found");
    }
  }
}

TEST_CASE("词表文件：取第一栏，跳过注释和空行") {
  CHECK(read_word_list("# 名词\n低保标准\t一条线\n\n 补差 \r\n#x\n明白卡") ==
        std::vector<std::string>{"低保标准", "补差", "明白卡"});
}

}  // namespace
}  // namespace mingbai::text
