// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "sample.h"

namespace mingbai::site {
namespace {

using sample::document;
using sample::kToday;

// What becomes of a text in which names are shown until `last`.
sample::Outcome assembled(std::string body, std::optional<std::int32_t> last,
                          model::Audience audience = model::Audience::kPublic) {
  model::Document d = document("publicity/a.md");
  d.body = std::move(body);
  d.body_line = 7;
  d.title = "张三等人公示";
  d.summary = "拟给张三补贴";
  d.publicity.period = model::PublicityPeriod{};  // 长期
  d.publicity.objection_phone = "1";
  d.publicity.objection_organ = "乙";
  if (last) {
    d.publicity.names_gone = text::date_of_day(*last + 1);
  }
  Diagnostics diagnostics;
  sample::Outcome out;
  out.site = assemble(sample::records({d}), kToday, diagnostics, audience);
  out.said = diagnostics.sorted();
  return out;
}

std::string body(const sample::Outcome& out) {
  return out.site.documents[0].body;
}

const char* const kList = "甲。\n\n::: 名单\n张三、李小明、李大力\n\n欧阳小明\n:::\n\n张三家。\n";

TEST_CASE("名单：公网只留姓，同姓的分得开，标题摘要正文里的也换") {
  const auto out = assembled(kList, kToday);
  CHECK(out.codes() == "");
  CHECK(body(out) ==
        "甲。\n\n::: 提示 "
        "名单（姓名只留姓）\n张\\*、李\\*\\*（甲）、李\\*\\*（乙）\n\n欧阳\\*\\*\n:::\n\n"
        "张\\*家。\n");
  CHECK(out.site.documents[0].title == "张*等人公示");
  CHECK(out.site.documents[0].summary == "拟给张*补贴");
}

TEST_CASE("名单：本村期内照登，写明哪天撤下") {
  const auto out = assembled(kList, kToday, model::Audience::kVillage);
  CHECK(body(out) ==
        "甲。\n\n::: 提示 "
        "名单（2017年11月30日为止，期满撤下）\n张三、李小明、李大力\n\n欧阳小明\n:::\n\n"
        "张三家。\n");
  CHECK(out.site.documents[0].title == "张三等人公示");
}

TEST_CASE("名单：期满第二天起，两边都只留一句话，行数不变") {
  for (const auto audience : {model::Audience::kPublic, model::Audience::kVillage}) {
    const auto out = assembled(kList, kToday - 1, audience);
    CHECK(body(out) ==
          "甲。\n\n::: 提示 "
          "名单\n名单已于2017年11月30日按规定撤下，共4个姓名。\n\n\n:::\n\n张\\*家。\n");
    CHECK(out.site.name_lists.at(0).shown == model::NamesShown::kGone);
  }
}

TEST_CASE("名单：全角冒号、英文名、后面写字，都认") {
  for (const char* open :
       {"：：：名单", ":::名单", "::: names", ":::: 名单 拟补贴", "  ::: 名单　二"}) {
    CAPTURE(open);
    CHECK(body(assembled(std::string(open) + "\n张三\n:::\n", kToday)) ==
          "::: 提示 名单（姓名只留姓）\n张\\*\n:::\n");
  }
}

TEST_CASE("名单：不知道公示到哪天、没写完、看不懂，都是错误，也都不显示") {
  for (const auto& [text, code] : std::vector<std::pair<std::string, std::string>>{
           {"::: 名单\n张三\n", "ST040"},
           {"::: 名单\n张三\n::: 提示\n乙\n:::\n", "ST040"},
           {"::: 名单\n张三\n以下略过不写\n:::\n", "ST042"},
           {"::: 名单\n| 组 |\n| --- |\n| 张三 |\n:::\n", "ST043"}}) {
    CAPTURE(text);
    const auto out = assembled(text, kToday, model::Audience::kVillage);
    CHECK(out.codes() == code);
    CHECK(body(out).find("张三") == std::string::npos);
  }
  const auto out = assembled(kList, std::nullopt, model::Audience::kVillage);
  CHECK(out.codes() == "ST041");
  CHECK(out.said[0].place.line == 9);
  CHECK(body(out).find("小明") == std::string::npos);
}

TEST_CASE("名单：别的框不动") {
  const std::string text = "::: 提示 名单\n张三\n:::\n\n名单 ::: 名单\n";
  CHECK(body(assembled(text, kToday)) == text);
}

}  // namespace
}  // namespace mingbai::site
