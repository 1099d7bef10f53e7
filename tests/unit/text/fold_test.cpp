// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/fold.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "index/text/characters.h"

namespace mingbai::text {
namespace {

TEST_CASE("折叠：繁体与简体相同") {
  CHECK(fold("脫貧攻堅") == "脱贫攻坚");
  CHECK(fold("國辦發〔2017〕47號") == fold("国办发〔2017〕47号"));
}

TEST_CASE("折叠：全角、大小写、兼容字形") {
  CHECK(fold("ＡｂＣ２０２１％") == "abc2021%");
  CHECK(fold("㎡　ﬁ㈠") == "m2 fi(一)");
  CHECK(fold("Straße") == "strasse");
}

TEST_CASE("折叠：各种括号、引号、横线、圆圈写法相同") {
  for (const std::string_view text : {"〔2017〕", "[2017]", "【2017】", "（2017）", "(2017)",
                                      "﹝2017﹞", "［2017］", "〖2017〗"}) {
    CHECK(fold(text) == "(2017)");
  }
  CHECK(fold("“明白”「明白」") == "\"明白\"\"明白\"");
  CHECK(fold("2000—3000－4000–5000") == "2000-3000-4000-5000");
  CHECK(fold("二○一七") == fold("二〇一七"));
  CHECK(fold("《通知》") == "《通知》");
}

TEST_CASE("折叠：知道哪些文章里的汉字不用折叠") {
  for (const std::string_view kept :
       {"", "低保标准：每人每月377元。", "（ＡＢＣ）㎡　“明白”", "𠮷", "bad \xFF bytes"}) {
    CAPTURE(kept);
    CHECK(keeps_han(kept));
  }
  for (const std::string_view changed :
       {"脫貧攻堅", "二○二一年", "低\u200B保", "㍿", "\uF9DD", "\U0002F81A", "e\u0301"}) {
    CAPTURE(changed);
    CHECK_FALSE(keeps_han(changed));
  }
}

TEST_CASE("折叠：每个字单独看，不用折叠的，汉字和折叠以后一样") {
  const auto only_han = [](const std::string& text) {
    std::string han;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
      if (is_han(decode_at(text, i, length))) {
        han += text.substr(i, length);
      }
    }
    return han;
  };
  for (char32_t c = 1; c < 0x30000; ++c) {
    std::string text = "低";
    append_utf8(text, c);
    text += "保";
    if (keeps_han(text)) {
      CAPTURE(c);
      const std::string folded = fold(text);
      REQUIRE(only_han(folded) == only_han(text));
      REQUIRE((folded.find("低保") == std::string::npos) ==
              (text.find("低保") == std::string::npos));
    }
  }
}

TEST_CASE("折叠：零宽字符消失") {
  CHECK(fold("低\u200B保\uFEFF户\u00AD") == "低保户");
  CHECK(fold("\u200B低") == "低");
}

TEST_CASE("折叠：组合字符与合成字符相同") {
  CHECK(fold("bi\u0300 ya\u0301ng") == fold("bì yáng"));
  CHECK(fold("\u1112\u1161\u11AB") == "한");
}

TEST_CASE("折叠：坏字节成为替换符") {
  CHECK(fold("低\xFF\xE4\xBD") == "低\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("折叠：扩展区汉字和表情原样，兼容汉字归一") {
  CHECK(fold("𠮷😀𠮷") == "𠮷😀𠮷");
  CHECK(fold("\uF900") == "岂");  // U+F900 is 豈, whose simplified form is 岂
  CHECK(fold("𝐀") == "a");
}

TEST_CASE("折叠：每个汉字折叠两次与一次相同") {
  for (char32_t c = 0x20; c < 0x30000; ++c) {
    std::string text = "a";
    append_utf8(text, c);
    const std::string once = fold(text);
    if (fold(once) != once) {
      CAPTURE(text);
      FAIL("folding twice differs");
    }
  }
}

TEST_CASE("折叠：每个折叠后的字节都指回原文的字") {
  const std::string_view text = "（國辦發）㎡\u200B低";
  const Folded folded = fold_with_offsets(text);
  CHECK(folded.text == fold(text));
  REQUIRE(folded.offsets.size() == folded.text.size() + 1);
  CHECK(std::is_sorted(folded.offsets.begin(), folded.offsets.end()));
  const auto original = [&](std::string_view part) {
    const std::size_t at = folded.text.find(part);
    const auto [from, to] = folded.original_range(at, at + part.size());
    return text.substr(from, to - from);
  };
  CHECK(original("国办发") == "國辦發");
  CHECK(original("低") == "低");
  CHECK(original("(") == "（");
  CHECK(original("办发)") == "辦發）");
  CHECK(original("2").substr(0, 3) == "㎡");
}

TEST_CASE("折叠：成串的组合符号不会拖垮") {
  std::string hostile = "a";
  for (int i = 0; i < 200'000; ++i) {
    hostile += i % 2 == 0 ? "\u0301" : "\u0323";  // alternate classes: the worst order
  }
  CHECK(fold(hostile).size() <= hostile.size());
  CHECK(fold_with_offsets(hostile).text == fold(hostile));
}

TEST_CASE("折叠：给浏览器的对照表一对一、有序、没有再折叠的目标") {
  const auto pairs = fold_pairs();
  CHECK(pairs.size() > 2500);
  CHECK(std::is_sorted(pairs.begin(), pairs.end()));
  for (const auto& [from, to] : pairs) {
    const auto at = std::lower_bound(pairs.begin(), pairs.end(), std::pair{to, char32_t{0}});
    CHECK((at == pairs.end() || at->first != to));
    CHECK(from != to);
  }
}

}  // namespace
}  // namespace mingbai::text
