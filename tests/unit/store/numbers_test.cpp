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

TEST_CASE("令号：几种写法都认") {
  for (const char* text :
       {"国务院令第588号", "国务院令 第 588 号", "国务院令588号", "国务院令第五百八十八号"}) {
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
