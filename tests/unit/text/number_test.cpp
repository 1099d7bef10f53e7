// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/number.h"

#include <doctest/doctest.h>

#include "index/text/money.h"

namespace mingbai::text {
namespace {

constexpr std::string_view kBoundNames[] = {"", "约", "余", "近", ">=", "<="};

// "2000~3000元>=" : low, high, unit and bound in one line, so that cases read as a table.
std::string shown(const Number& number) {
  std::string out = decimal(number.low);
  if (number.is_range()) {
    out += "~" + decimal(number.high);
  }
  return out + number.unit + std::string(kBoundNames[static_cast<std::size_t>(number.bound)]) +
         (number.rounded ? "!" : "");
}

std::string read(std::string_view text) {
  const auto number = parse_number(text);
  return number ? shown(*number) : "none";
}

std::string found(std::string_view text) {
  std::string out;
  for (const NumberMention& each : find_numbers(text)) {
    out += (out.empty() ? "" : " | ") + std::string(text.substr(each.offset, each.length)) + "=" +
           shown(each.number);
  }
  return out;
}

TEST_CASE("数量：金额的各种写法") {
  for (const std::string_view text : {"377元", "３７７元", "377 元", "三百七十七元", "叁佰柒拾柒元",
                                      "¥377", "￥377元", "377块钱", "377.00元"}) {
    CAPTURE(text);
    CHECK(parse_money(text) == 37700);
  }
  CHECK(parse_money("1.5万元") == 1500000);
  CHECK(parse_money("228.35万元") == 228350000);
  CHECK(parse_money("1.27亿元") == 12700000000);
  CHECK(parse_money("0.0375万元") == 37500);
  CHECK(parse_money("12,000元") == 1200000);
  CHECK(parse_money("3元5角") == 350);
  CHECK(parse_money("5角") == 50);
  CHECK(parse_money("一万二千元") == 1200000);
  CHECK(parse_money("1亿2000万元") == 12000000000);
  CHECK(parse_money("377") == 37700);
}

TEST_CASE("数量：不是一笔确定的钱就不当钱") {
  for (const std::string_view text : {"", "元", "377户", "30余万元", "2000至3000元", "不超过3000元",
                                      "65%", "3.1415元", "377元每月", "007", "-3元"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_money(text));
  }
}

TEST_CASE("数量：百分比和成数") {
  for (const std::string_view text :
       {"65%", "65％", "百分之六十五", "六成五", "6成5", "百分之65", "650‰"}) {
    CAPTURE(text);
    CHECK(read(text) == "65%");
  }
  CHECK(read("85.5%") == "85.5%");
  CHECK(read("百分之八十五点五") == "85.5%");
  CHECK(read("三成") == "30%");
  CHECK(read("千分之五") == "0.5%");
  CHECK(read("提高5个百分点") == "none");
  CHECK(read("5个百分点") == "5个百分点");
}

TEST_CASE("数量：万、亿、单位") {
  CHECK(read("8.3万条") == "83000条");
  CHECK(read("1.27亿") == "127000000");
  CHECK(read("3百万") == "3000000");
  CHECK(read("5千瓦") == "5千瓦");
  CHECK(read("10千瓦时") == "10千瓦时");
  CHECK(read("15个工作日") == "15个工作日");
  CHECK(read("三个月") == "3个月");
  CHECK(read("一斤半") == "1.5斤");
  CHECK(read("3.6亩") == "3.6亩");
}

TEST_CASE("数量：范围") {
  for (const std::string_view text :
       {"2000至3000元", "2000-3000元", "2000—3000元", "2000——3000元", "2000～3000元",
        "2000元至3000元", "两千至三千元", "两三千元", "2000 - 3000 元", "2千-3千元"}) {
    CAPTURE(text);
    CHECK(read(text) == "2000~3000元");
  }
  CHECK(read("1200—6000元") == "1200~6000元");
  CHECK(read("1-2万元") == "10000~20000元");
  CHECK(read("60%-80%") == "60~80%");
  CHECK(read("百分之六十至七十") == "60~70%");
  CHECK(read("三五个") == "3~5个");
  CHECK(read("十七八岁") == "17~18岁");
  CHECK(read("3000-2000元") == "none");
}

TEST_CASE("数量：余、以上、以下、近、约") {
  CHECK(read("1200余元") == "1200元余");
  CHECK(read("30余万元") == "300000元余");
  CHECK(read("1000多人") == "1000人余");
  CHECK(read("十余万户") == "100000户余");
  CHECK(read("三百多万元") == "3000000元余");
  CHECK(read("十来户") == "10户余");
  CHECK(read("60岁以上") == "60岁>=");
  CHECK(read("3000元以下") == "3000元<=");
  CHECK(read("60周岁(含)以上") == "60周岁>=");
  CHECK(read("不超过3000元") == "3000元<=");
  CHECK(read("最高3000元") == "3000元<=");
  CHECK(read("不低于2个") == "2个>=");
  CHECK(read("近300户") == "300户近");
  CHECK(read("约300户") == "300户约");
  CHECK(read("300户左右") == "300户约");
}

TEST_CASE("数量：两位以下的小数四舍五入并标明") {
  CHECK(read("0.125元") == "0.13元!");
  CHECK(read("0.4567元") == "0.46元!");
}

TEST_CASE("数量：行文里找出来，位置连同前后的话") {
  CHECK(found("每人每月377元，最高不超过3000元；60岁以上老人1200余户。") ==
        "377元=377元 | 不超过3000元=3000元<= | 60岁以上=60岁>= | 1200余户=1200户余");
  CHECK(found("报销比例由百分之六十五提高到８５％") == "百分之六十五=65% | ８５％=85%");
  CHECK(found("养殖补贴2000——3000元，种植１２００元/亩") ==
        "2000——3000元=2000~3000元 | １２００元=1200元");
  CHECK(found("投入资金1.27亿元、8.3万条") == "1.27亿元=127000000元 | 8.3万条=83000条");
}

TEST_CASE("数量：日期、文号、序数、编号不是数量") {
  CHECK(found("2017年12月1日起，12月15日前，5月底") == "");
  CHECK(found("国办发〔2017〕47号、豫政办(2016)8号") == "");
  CHECK(found("第三条、第12条、十三五期间、一些、一是、五个一") == "五个=5个");
  CHECK(found("电话0394-8230123，网址a2022b，9:30，编号1-2-3，版本1.2.3，work-plan-2017") == "");
  CHECK(found("身份证412701199001011234") == "");
  CHECK(found("三成立、四成员") == "");
}

TEST_CASE("数量：像约像近的词不算") {
  CHECK(found("节约300元，最近3年") == "300元=300元 | 3年=3年");
  CHECK(found("近3年") == "近3年=3年近");
}

TEST_CASE("数量：过大的不认，也不溢出") {
  CHECK(read("999999999999999") == "999999999999999");
  CHECK(read("9999999999999999") == "none");
  CHECK(read("999999999999999亿元") == "none");
  CHECK(read("1万亿亿亿亿亿") == "none");
  CHECK(read("九千九百九十九万亿元") == "none");
  CHECK(read("1亿亿") == "none");
}

TEST_CASE("数量：恶意输入不出错也不变慢") {
  for (const std::string_view part : {"1,111", "一", "1-", "百分之", "1亿", "三五", "1万余", "十",
                                      "¥", "2017年", "(2017", "1 ", "9", "1."}) {
    std::string hostile;
    while (hostile.size() < 300'000) {
      hostile += part;
    }
    CAPTURE(part);
    CHECK_FALSE(parse_number(hostile));
    for (const NumberMention& each : find_numbers(hostile)) {
      if (each.length == 0 || each.offset + each.length > hostile.size()) {
        FAIL("mention outside the text");
      }
    }
  }
  CHECK(find_numbers("\xFF\xFE元\xE5").empty());
}

}  // namespace
}  // namespace mingbai::text
