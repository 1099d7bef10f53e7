// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/numbers.h"

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

std::vector<std::string> keys(const std::vector<text::DocumentNumber>& numbers) {
  std::vector<std::string> list;
  for (const text::DocumentNumber& number : numbers) {
    list.push_back(number.key());
  }
  return list;
}

using List = std::vector<std::string>;

TEST_CASE("文号：记录里写明的是自己的，正文里的是引用的") {
  Record made = record("a", "通知", "根据国办发〔2017〕47号和东教文〔2017〕12号制定。");
  made.number = "东教文〔2017〕12号";
  const NumberTerms found = find_numbers(made);
  CHECK(keys(found.own) == List{"东教文-2017-12"});
  CHECK(keys(found.cited) == List{"国办发-2017-47"});
}

TEST_CASE("文号：没写明时，开头出现的第一个是自己的") {
  const NumberTerms found = find_numbers(
      record("a", "关于教育资助的通知", "东教文〔2021〕47号\n根据国办发〔2017〕47号制定。"));
  CHECK(keys(found.own) == List{"东教文-2021-47"});
  CHECK(keys(found.cited) == List{"国办发-2017-47"});
}

TEST_CASE("文号：开头以后出现的只是引用") {
  std::string body;
  for (int i = 0; i < 200; ++i) {
    body += "正文";
  }
  const NumberTerms found = find_numbers(record("a", "通知", body + "。国办发〔2017〕47号"));
  CHECK(found.own.empty());
  CHECK(keys(found.cited) == List{"国办发-2017-47"});
}

TEST_CASE("文号：开头的一句话里引用的不是自己的") {
  for (const char* body :
       {"对照国办发〔2017〕47号文件逐条自查。", "根据国办发〔2017〕47号，制定本办法。",
        "为了贯彻《国务院办公厅关于推进工作的意见》（国办发〔2017〕47号），现将有关事项通知如下。",
        "国办发〔2017〕47号的要求已经落实。"}) {
    CAPTURE(body);
    const NumberTerms found = find_numbers(record("a", "督查通报", body));
    CHECK(found.own.empty());
    CHECK(keys(found.cited) == List{"国办发-2017-47"});
  }
  const NumberTerms decree =
      find_numbers(record("a", "实施细则", "根据《条例》（国务院令第588号），制定本细则。"));
  CHECK(decree.own_decrees.empty());
  CHECK(decree.cited_decrees == std::vector<int>{588});
}

TEST_CASE("文号：单独成行、跟在题目或者栏目后面的，是自己的") {
  std::string table;
  for (int i = 0; i < 30; ++i) {
    table += "主题分类：财政、金融、审计\n";
  }
  for (const std::string& body : std::vector<std::string>{
           "国办发〔2017〕47号\n各省：", "关于推进工作的意见 国办发〔2017〕47号 各省：",
           "关于推进工作的通知国办发〔2017〕47号各省：", "（国办发〔2017〕47号）\n各省：",
           table + "发文字号：\n国办发〔2017〕47号\n", table + "文号：国办发〔2017〕47号\n"}) {
    CAPTURE(body);
    CHECK(keys(find_numbers(record("a", "意见", body)).own) == List{"国办发-2017-47"});
  }
  CHECK(keys(find_numbers(record("a", "关于推进工作的意见（国办发〔2017〕47号）", "各省：")).own) ==
        List{"国办发-2017-47"});
  CHECK(find_numbers(record("a", "关于转发《意见》（国办发〔2017〕47号）的通知", "各省："))
            .own.empty());
}

TEST_CASE("令号：几种写法都认") {
  for (const char* text : {"国务院令第588号", "国务院令 第 588 号", "国务院令588号",
                           "国务院令第五百八十八号", "国务院令\n第588号"}) {
    CAPTURE(text);
    const auto found = find_decrees(text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().number == 588);
  }
  CHECK(find_decrees("命令全体").empty());
  CHECK(find_decrees("令第99999999999999999999号").empty());
  CHECK(find_decrees("令第").empty());
}

TEST_CASE("文号：引用极多也不会慢") {
  std::string body;
  for (int i = 1; i < 20000; ++i) {
    body += "国办发〔2017〕" + std::to_string(i) + "号、令第" + std::to_string(i) + "号，";
  }
  const NumberTerms found = find_numbers(record("a", "目录", body));
  CHECK(found.cited.size() <= 500);
}

}  // namespace
}  // namespace mingbai::store
