// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/emphasis.h"

#include <string>

#include <doctest/doctest.h>

using namespace mingbai::markdown;

namespace {

// "l" may open, "r" may close; capitals when only by the amendment.
std::string flanks(char32_t before, char32_t after) {
  const Flanking f = flanking(classify(before), classify(after));
  std::string out;
  out += f.left ? (f.left_amended ? "L" : "l") : "";
  out += f.right ? (f.right_amended ? "R" : "r") : "";
  return out;
}

}  // namespace

TEST_CASE("强调：汉字旁边的标点当作文字") {
  CHECK(flanks(U'：', U'每') == "lR");
  CHECK(flanks(U'村', U'“') == "Lr");
  CHECK(flanks(U')', U'提') == "lR");
  CHECK(flanks(U'”', U'办') == "lR");
  CHECK(flanks(U'A', U'（') == "Lr");
  CHECK(flanks(U'。', U'A') == "lR");
}

TEST_CASE("强调：没有中文的照 CommonMark 6.2") {
  CHECK(flanks(U'.', U'a') == "l");
  CHECK(flanks(U'a', U'"') == "r");
  CHECK(flanks(U' ', U'a') == "l");
  CHECK(flanks(U'a', U' ') == "r");
  CHECK(flanks(U'"', U'(') == "lr");
  CHECK(flanks(U'a', U'b') == "lr");
  CHECK(flanks(U' ', U' ') == "");
}

TEST_CASE("强调：全角空格是空白，零宽空格不是") {
  CHECK(flanks(U'甲', U'　') == "r");
  CHECK(flanks(U'：', U'\u200B') == "lR");
  CHECK(flanks(U'\u200B', U'每') == "lr");
}

TEST_CASE("强调：一行的首尾、半个字都不越界") {
  CHECK(class_before("甲", 0) == CharacterClass::kSpace);
  CHECK(class_after("甲", 3) == CharacterClass::kSpace);
  CHECK(class_before("\x94", 1) == CharacterClass::kPunctuation);  // U+FFFD
  CHECK(class_after("\xE4\xBD", 0) == CharacterClass::kPunctuation);
}

TEST_CASE("换行：两边都是中文才不留空格") {
  CHECK(joins_without_space(U'月', U'发'));
  CHECK(joins_without_space(U'，', U'“'));
  CHECK(joins_without_space(U'…', U'月'));
  CHECK_FALSE(joins_without_space(U'”', U'“'));
  CHECK_FALSE(joins_without_space(U'月', U'3'));
  CHECK_FALSE(joins_without_space(U'a', U'月'));
  CHECK_FALSE(joins_without_space(0, U'月'));
}
