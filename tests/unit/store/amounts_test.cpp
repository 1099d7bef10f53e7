// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/amounts.h"

#include <doctest/doctest.h>

namespace mingbai::store {
namespace {

using Amounts = std::vector<std::int64_t>;

Amounts amounts_of(const char* body) {
  Record record;
  record.body = body;
  return find_amounts(record);
}

TEST_CASE("金额：正文里的钱数，区间取两头，同一数目只记一次") {
  CHECK(amounts_of("每人每月377元，一年4524元；每人每月377元。") == Amounts{37700, 452400});
  CHECK(amounts_of("起付线由0.75万元降低到0.55万元") == Amounts{550000, 750000});
  CHECK(amounts_of("每月工资2000至3000元") == Amounts{200000, 300000});
  CHECK(amounts_of("三百七十七元") == Amounts{37700});
}

TEST_CASE("金额：不是钱的数不算，元字前很远的数也不算") {
  CHECK(amounts_of("共有377户，2017年12月1日，多元化管理").empty());
  CHECK(amounts_of("元").empty());
  CHECK(amounts_of("").empty());
  CHECK(amounts_of("2017年建成，全村共有人口一千二百三十四人，人均收入很低，没有一元").size() <= 1);
}

TEST_CASE("金额：长数字不会被截成另一个数") {
  CHECK(amounts_of("合计123456789.12元") == Amounts{12345678912});
  CHECK(amounts_of("合计1,234,567元") == Amounts{123456700});
}

TEST_CASE("金额：标题和摘要里的也算，最多记256个") {
  Record record;
  record.title = "每人补1000元";
  record.summary = "每户补200元";
  CHECK(find_amounts(record) == Amounts{20000, 100000});
  for (int i = 1; i <= 400; ++i) {
    record.body += std::to_string(i) + "元，";
  }
  CHECK(find_amounts(record).size() == kMostAmounts);
}

TEST_CASE("金额：键的先后就是数目的大小") {
  CHECK(amount_key(1) < amount_key(20));
  CHECK(amount_key(99900) < amount_key(100000));
  CHECK(amount_key(kLargestAmount).size() == amount_key(0).size());
}

TEST_CASE("金额条件：大于小于、以上以下、区间、单个数") {
  CHECK(parse_amount_range(">1000元") == AmountRange{100001, kLargestAmount});
  CHECK(parse_amount_range("＞１０００元") == AmountRange{100001, kLargestAmount});
  CHECK(parse_amount_range(">=1000") == AmountRange{100000, kLargestAmount});
  CHECK(parse_amount_range("<1万元") == AmountRange{0, 999999});
  CHECK(parse_amount_range("<= 1万元") == AmountRange{0, 1000000});
  CHECK(parse_amount_range("1000元以上") == AmountRange{100000, kLargestAmount});
  CHECK(parse_amount_range("不超过3000元") == AmountRange{0, 300000});
  CHECK(parse_amount_range("1000..2000元") == AmountRange{100000, 200000});
  CHECK(parse_amount_range("1000-2000元") == AmountRange{100000, 200000});
  CHECK(parse_amount_range("377元") == AmountRange{37700, 37700});
}

TEST_CASE("金额条件：看不懂的不猜") {
  for (const char* bad :
       {"", ">", "很多钱", "65%", "2000..1000", "..", "1000..", ">-1元", "377户"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_amount_range(bad));
  }
}

}  // namespace
}  // namespace mingbai::store
