// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/pinyin.h"

#include <doctest/doctest.h>

#include "index/text/lookalikes.h"

namespace mingbai::text {
namespace {

// 银行 -> "yin hang,xing": characters separated by spaces, readings by commas.
std::string read(std::string_view text, const Pinyin& pinyin = Pinyin()) {
  std::string out;
  for (const Sound& sound : pinyin.sounds(text)) {
    out += out.empty() ? "" : " ";
    std::string list;
    for (const Syllable syllable : sound.readings()) {
      list += (list.empty() ? "" : ",") + std::string(spelled(syllable));
    }
    out += list.empty() ? "-" : list;
  }
  return out;
}

TEST_CASE("拼音：每个字都有读音，多音字的读音都在") {
  CHECK(read("低保") == "di bao");
  CHECK(read("地") == "di,de");
  CHECK(read("行") == "xing,hang");
  CHECK(read("率") == "lv,shuai");
  CHECK(read("女略") == "nv lve");
  CHECK(read("二〇二一") == "er ling er yi");
}

TEST_CASE("拼音：词里的读音在前") {
  CHECK(read("银行") == "yin hang,xing");
  CHECK(read("长期") == "chang,zhang qi");
  CHECK(read("校长") == "xiao,jiao zhang,chang");
}

TEST_CASE("拼音：站点的读音表先于通用的；标不标声调都行") {
  Diagnostics told;
  const Pinyin pinyin(
      read_pinyin_words("pinyin.txt", "# 注\n泌阳\tbì yáng\n银行\tyin xing\n", told));
  CHECK(told.sorted().empty());
  CHECK(read("泌阳", pinyin) == "bi,mi yang");
  CHECK(read("银行", pinyin) == "yin xing,hang");
}

TEST_CASE("拼音：读音表里读不懂的行要说") {
  Diagnostics told;
  const auto words = read_pinyin_words(
      "p", "泌阳\n泌阳\tbi\n泌阳\tbi yang yang\n泌阳\tbx yang\n\n好\thao\n", told);
  CHECK(words.size() == 1);
  CHECK(told.sorted().size() == 4);
}

TEST_CASE("拼音：标点和空格不算，字母和数字没有读音") {
  CHECK(read("低，保 a1") == "di bao - -");
  const auto sounds = Pinyin().sounds("低，保");
  REQUIRE(sounds.size() == 2);
  CHECK(sounds[1].offset == 6);
  CHECK(sounds[1].length == 3);
}

TEST_CASE("音节：带声调、ü 和 v、各种写法") {
  CHECK(without_tones("dī bǎo lǜ") == "di bao lv");
  CHECK(find_syllable("lue") == find_syllable("lve"));
  CHECK(find_syllable("zhuang").has_value());
  CHECK_FALSE(find_syllable("zh").has_value());
  CHECK_FALSE(find_syllable("").has_value());
  CHECK(first_syllables("xianz").size() == 3);
}

TEST_CASE("音节：河南话里分不清的音相同") {
  const auto same = [](const char* a, const char* b) {
    return sound_key(*find_syllable(a)) == sound_key(*find_syllable(b));
  };
  CHECK(same("nong", "long"));
  CHECK(same("zhong", "zong"));
  CHECK(same("chuan", "cuan"));
  CHECK(same("shan", "sang"));
  CHECK(same("jing", "jin"));
  CHECK(same("feng", "fen"));
  CHECK(same("hui", "fei"));
  CHECK(same("hua", "fa"));
  CHECK(same("nv", "lu"));
  CHECK_FALSE(same("han", "fan"));
  CHECK_FALSE(same("di", "ti"));
}

TEST_CASE("字形：看着像的字相同，两个县名不相同") {
  CHECK(shape_key(U'簿') == shape_key(U'薄'));
  CHECK(shape_key(U'检') == shape_key(U'险'));
  CHECK(shape_key(U'泌') != shape_key(U'沁'));
  CHECK(shape_key(U'低') == U'低');
}

}  // namespace
}  // namespace mingbai::text
