// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/document_number.h"

#include <doctest/doctest.h>

namespace mingbai::text {
namespace {

std::string key_of(std::string_view text) {
  const auto number = parse_document_number(text);
  return number ? number->key() : "";
}

TEST_CASE("文号：各种写法同一个键") {
  for (const std::string_view text : {"国办发〔2017〕47号",
                                      "国办发[2017]47号",
                                      "国办发【2017】47号",
                                      "国办发（2017）47号",
                                      "国办发(2017)47号",
                                      "国办发﹝2017﹞47号",
                                      "国办发2017-47",
                                      "国办发-2017-47",
                                      "国办发2017年47号",
                                      "国办发〔2017〕第47号",
                                      "國辦發〔2017〕47號",
                                      "国办发〔２０１７〕４７号",
                                      " 国办发 〔 2017 〕 47 号 ",
                                      "国办发〔2017〕47",
                                      "国办发〔201747号",
                                      "国办发2017〕47号",
                                      "国办发2017 47号",
                                      "国办发〔二〇一七〕四十七号",
                                      "国办发 2017 47",
                                      "国 办 发［2017］47号",
                                      "国办发〔2017〕47号文件",
                                      "国办发〔2017〕047号",
                                      "国办发201747号"}) {
    CAPTURE(text);
    CHECK(key_of(text) == "国办发-2017-47");
  }
  CHECK(key_of("豫扶贫办〔2017129号") == "豫扶贫办-2017-129");
  CHECK(key_of("三办发〔2017〕5号") == "三办发-2017-5");
}

TEST_CASE("文号：显示总用六角括号") {
  CHECK(parse_document_number("周政办(2016)8号")->display() == "周政办〔2016〕8号");
}

TEST_CASE("文号：不是文号的不认") {
  for (const std::string_view text :
       {"", "国办发", "47号", "〔2017〕47号", "国办发〔17〕47号", "国办发〔2017〕",
        "国办发〔2017〕0号", "国办发201747", "国办发〔1900〕1号", "国办发〔2017〕123456号",
        "2017-12-01", "低保 2017", "国办发〔2017〕47号附件1", "a;b〔2017〕47号", "377元",
        "二〇一七"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
  }
}

TEST_CASE("文号：在行文中找到，前面的话不算进代字") {
  const std::string_view text =
      "根据《国务院办公厅关于政府网站的通知》（国办发〔2017〕47号）和豫政办〔2016〕8号文件，按照周"
      "政[2015]3号、"
      "国办秘函〔2021〕2号要求，参照財農（2017）104號执行。";
  const auto found = find_document_numbers(text);
  REQUIRE(found.size() == 5);
  CHECK(found[0].number.key() == "国办发-2017-47");
  CHECK(text.substr(found[0].offset, found[0].length) == "国办发〔2017〕47号");
  CHECK(found[1].number.key() == "豫政办-2016-8");
  CHECK(found[2].number.key() == "周政-2015-3");
  CHECK(found[3].number.key() == "国办秘函-2021-2");
  CHECK(found[4].number.key() == "财农-2017-104");
  CHECK(text.substr(found[4].offset, found[4].length) == "財農（2017）104號");
}

TEST_CASE("文号：行文里掉了半边括号的也找到") {
  const std::string_view text = "见豫扶贫办〔2017129号。";
  const auto found = find_document_numbers(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].number.key() == "豫扶贫办-2017-129");
}

TEST_CASE("文号：紧挨着的两个互不侵占") {
  const std::string_view text = "国办发〔二〇一七〕四办发〔2018〕5号";
  const auto found = find_document_numbers(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].number.key() == "国办发-2017-4");
  CHECK(found[1].number.key() == "办发-2018-5");
  CHECK(found[1].offset == found[0].offset + found[0].length);
}

TEST_CASE("文号：一个字形里含几个字的，不分给两个文号") {
  // ㏠ folds to 1日, ㈣ to (四).
  for (const char* text : {"国办发〔2017〕㏠办〔2018〕3号", "国办发〔2017〕㈣办〔2018〕3号",
                           "国办发〔2017㈣办发〔2018〕3号"}) {
    CAPTURE(text);
    std::size_t end = 0;
    for (const DocumentNumberMention& mention : find_document_numbers(text)) {
      CAPTURE(mention.number.key());
      CHECK(mention.offset >= end);
      end = mention.offset + mention.length;
    }
    CHECK(end > 0);
  }
}

TEST_CASE("文号：年份、金额、门牌不当文号") {
  CHECK(find_document_numbers("增长（2017）100元，建设路2017年47号，2017年12月1号，（2017）3人")
            .empty());
  CHECK(find_document_numbers("自2017年47号起").empty());
}

TEST_CASE("文号：恶意输入不出错也不变慢") {
  std::string hostile;
  for (int i = 0; i < 100'000; ++i) {
    hostile += "国办发(2017";
  }
  CHECK(find_document_numbers(hostile).empty());
  CHECK_FALSE(parse_document_number(hostile));
  std::string agency;
  for (int i = 0; i < 100'000; ++i) {
    agency += "办";
  }
  CHECK(find_document_numbers(agency + "〔2017〕47号").empty());
  CHECK(find_document_numbers("\xFF\x9F〔2017〕47号\xE5").empty());
}

}  // namespace
}  // namespace mingbai::text
