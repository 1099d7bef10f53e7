// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/named_values.h"

#include "fixture.h"
#include "index/service/search_fields.h"

namespace mingbai::service {
namespace {

const std::vector<store::Named> kPlaces = {
    {"41", "河南省"},
    {"41/4116", "周口市"},
    {"41/4116/411651", "东新区"},
    {"41/4116/411651/xw", "许湾乡"},
    {"41/4116/411651/xw/dz", "大张村"},
    {"41/4116/411651/lb", "路边镇"},
    {"41/4116/411651/lb/dz", "大张村"},
    {"41/4117", "驻马店市"},
    {"41/4117/411799", "东新区"},
    {"41/411651", "路边镇"},
};

std::string place(std::string_view value) {
  const auto id = find_place(kPlaces, {"place", value});
  return id ? *id : "! " + id.error().message;
}

TEST_CASE("地区：名称、部分路径、编号路径都认得") {
  CHECK(place("许湾乡") == "41/4116/411651/xw");
  CHECK(place("許灣鄉") == "41/4116/411651/xw");
  CHECK(place(" 周口市 / 东新区 ") == "41/4116/411651");
  CHECK(place("许湾乡/大张村") == "41/4116/411651/xw/dz");
  CHECK(place("xw/dz") == "41/4116/411651/xw/dz");
  CHECK(place("41/4116/411651") == "41/4116/411651");
  CHECK(place("4117") == "41/4117");
  CHECK(place("河南省/周口市") == "41/4116");
}

TEST_CASE("地区：同名的列出全部，照列出的写就认得") {
  const std::string message = place("东新区");
  CHECK(message.find("河南省/周口市/东新区、河南省/驻马店市/东新区") != std::string::npos);
  CHECK(place("河南省/驻马店市/东新区") == "41/4117/411799");
  CHECK(place("河南省/东新区").starts_with("! "));
  // One of the two is spelled out by its full path although it is a part of the other's.
  CHECK(place("河南省/路边镇") == "41/411651");
}

TEST_CASE("地区：没有的说没有，相近的列出来") {
  CHECK(place("许湾") == "! place：没有“许湾”，可用的有：河南省/周口市/东新区/许湾乡");
  CHECK(place("上海市") == "! place：检索库里没有“上海市”这个地方");
  CHECK(place("东新区/周口市").starts_with("! "));
  CHECK(place("/").starts_with("! "));
  CHECK(place(std::string(300, '/')).starts_with("! "));
  CHECK_FALSE(find_place({}, {"place", "东新区"}).has_value());
  CHECK_FALSE(find_place({{"", ""}, {"/", "x"}, {"//a", "y"}}, {"place", "z"}).has_value());
}

TEST_CASE("栏目：编号、名称、繁体全角都认得，没有的列出全部") {
  const std::vector<store::Named> columns = {
      {"policies", "政策文件"}, {"news", "新闻动态"}, {"a", "同名"}, {"b", "同名"}};
  const auto find = [&](std::string_view value) {
    const auto id = find_named(columns, {"column", value});
    return id ? *id : "! " + id.error().message;
  };
  CHECK(find("policies") == "policies");
  CHECK(find("ＮＥＷＳ") == "news");
  CHECK(find(" 政策文件 ") == "policies");
  CHECK(find("聞新動態").starts_with("! column：没有“聞新動態”，可用的有："));
  CHECK(find("新聞動態") == "news");
  CHECK(find("同名") == "! column：“同名”不止一个，请写明是哪一个：a、b");
}

TEST_CASE("年份：一年或一段") {
  CHECK(parse_years("2017") == std::pair(2017, 2017));
  CHECK(parse_years("2016-2018") == std::pair(2016, 2018));
  CHECK(parse_years("２０１７年") == std::pair(2017, 2017));
  CHECK(parse_years("2016年—2018年") == std::pair(2016, 2018));
  CHECK(parse_years("2016..2018") == std::pair(2016, 2018));
  CHECK(parse_years("2016至2018年") == std::pair(2016, 2018));
  for (const char* bad : {"", "17", "2018-2016", "-", "2017-", "-2017", "今年", "99999999999",
                          "2300", "2016-2017-2018"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_years(bad).has_value());
  }
}

}  // namespace
}  // namespace mingbai::service
