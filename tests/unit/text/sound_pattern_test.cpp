// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/sound_pattern.h"

#include <doctest/doctest.h>

#include "index/base/strings.h"

namespace mingbai::text {
namespace {

const Pinyin kPinyin;

// The part of the text that is found, with its cost: "低保:0"; "" when nothing is.
std::string find(std::string_view typed, std::string_view text,
                 const std::vector<bool>& borders = {}) {
  const auto pattern = SoundPattern::parse(typed, kPinyin);
  if (!pattern) {
    return "no pattern";
  }
  const auto sounds = kPinyin.sounds(text);
  const auto match = pattern->find(sounds, borders);
  if (!match) {
    return {};
  }
  const Sound& last = sounds[match->first + match->count - 1];
  const std::size_t from = sounds[match->first].offset;
  return std::string(text.substr(from, last.offset + last.length - from)) + ":" +
         std::to_string(match->cost);
}

TEST_CASE("拼音查找：连写、分写、带声调、带撇号都一样") {
  for (const char* typed : {"dibao", "di bao", "dī bǎo", "di'bao"}) {
    CAPTURE(typed);
    CHECK(find(typed, "农村低保标准") == "低保:0");
  }
}

TEST_CASE("拼音查找：一串字母有几种切法，都试") {
  CHECK(find("xian", "西安市") == "西安:0");
  CHECK(find("xian", "县城") == "县:0");
  CHECK(find("fangan", "实施方案") == "方案:0");
  CHECK(find("fangan", "翻干") == "翻干:0");
  CHECK(find("xi'an", "县城").empty());
}

TEST_CASE("拼音查找：汉字和字母混着写") {
  CHECK(find("di保", "农村低保") == "低保:0");
  CHECK(find("危fang", "危房改造") == "危房:0");
  CHECK(find("weifang gaizao", "农村危房改造") == "危房改造:0");
  CHECK(find("2021年dibao", "2021年低保标准") == "2021年低保:0");
}

TEST_CASE("拼音查找：同音的、听着像的、看着像的也找得到，代价依次大") {
  const auto cost = [](std::string_view typed, std::string_view text) {
    const std::string found = find(typed, text);
    return found.empty() ? 99 : std::stoi(found.substr(found.find(':') + 1));
  };
  CHECK(cost("低保", "低保") == 0);
  CHECK(cost("底保", "低保") > 0);
  CHECK(cost("新龙合", "新农合") > cost("新浓合", "新农合"));
  CHECK(cost("特因", "特困") > 0);
  CHECK(cost("特因", "特困") < 99);
  CHECK(cost("补助", "补贴") == 99);
  CHECK(cost("泌阳", "沁阳") == 99);
  CHECK(cost("zongzi", "种植") > 0);  // zhong zhi
}

TEST_CASE("拼音查找：词界上的优先") {
  // tu di | bao hu | di bao
  const std::string_view text = "土地保护低保";
  CHECK(find("dibao", text) == "地保:0");
  CHECK(find("dibao", text, {true, false, true, false, true, false, true}) == "低保:0");
}

TEST_CASE("拼音查找：标点隔不断") {
  CHECK(find("zhongyangguowuyuan", "中央、国务院") == "中央、国务院:0");
}

TEST_CASE("拼音：不是拼音的字母不成查询，和汉字在一起时是它自己") {
  CHECK(find("wechat", "微信") == "no pattern");
  CHECK(find("12345", "12345") == "no pattern");
  CHECK(find("", "") == "no pattern");
  CHECK(find("c级危防", "c级危房") != "");
  CHECK(find(std::string(300, 'a'), "啊") == "no pattern");
}

TEST_CASE("拼音：索引用的键") {
  const auto neighbours = [](std::string_view typed) {
    return join(SoundPattern::parse(typed, kPinyin)->neighbours(), "|");
  };
  CHECK(neighbours("dibao") == "di bao");
  CHECK(neighbours("xian") == "xi an|xian");
  CHECK(neighbours("低") == "di");
  CHECK(SoundPattern::parse("xian", kPinyin)->keys(8) == std::vector<std::string>{"xi an", "xian"});
  CHECK(sound_keys(kPinyin.sounds("银行"), 8) == std::vector<std::string>{"yin han", "yin xin"});
  // Letters that can be cut in thousands of ways cost no more than is asked for.
  std::string many;
  for (int i = 0; i < 40; ++i) {
    many += "xian";
  }
  CHECK(SoundPattern::parse(many, kPinyin)->keys(16).size() <= 16);
}

}  // namespace
}  // namespace mingbai::text
