// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/question_words.h"

#include <string>
#include <unordered_set>

#include <doctest/doctest.h>

#include "index/text/fold.h"

namespace mingbai::text {
namespace {

std::string found_in(std::string_view text) {
  std::string out;
  for (const QuestionWord& word : find_question_words(text)) {
    out += std::string(text.substr(word.offset, word.length)) + " ";
  }
  return out;
}

TEST_CASE("问话字眼：长的优先，从左到右，不搭界") {
  CHECK(found_in("我家的低保怎么办理") == "我家 怎么办 ");
  CHECK(found_in("补贴去哪里领，能不能代领") == "去哪里 能不能 ");
  CHECK(found_in("最低生活保障标准").empty());
  CHECK(found_in("").empty());
}

TEST_CASE("问话字眼：每个都已归一，不重复") {
  std::unordered_set<std::string> seen;
  for (const std::string_view word : question_words()) {
    CAPTURE(word);
    CHECK(fold(word) == word);
    CHECK(seen.insert(std::string(word)).second);
  }
}

}  // namespace
}  // namespace mingbai::text
