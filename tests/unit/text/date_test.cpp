// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/date.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace mingbai::text {
namespace {

Date day(int year, int month, int day_of_month) {
  Date date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day_of_month);
  return date;
}

TEST_CASE("日期：同一天的各种写法") {
  for (const std::string_view text :
       {"2017-12-01", "2017-12-1", "2017/12/1", "2017/12/01", "2017.12.1", "2017年12月1日",
        "2017年12月01日", "２０１７年１２月１日", "二〇一七年十二月一日", "二○一七年十二月一日",
        "二零一七年十二月一日", " 2017年12月1日 ", "2017 年 12 月 1 日", "2017年12月1号",
        "2017－12－01", "\u30002017-12-01\u3000"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == day(2017, 12, 1));
  }
}

TEST_CASE("日期：写到哪里精确到哪里") {
  for (const std::string_view text :
       {"2017-12", "2017年12月", "二〇一七年十二月", "2017年12月份"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE(date);
    CHECK(date->precision == DatePrecision::kMonth);
    CHECK(iso(*date) == "2017-12");
    CHECK(chinese(*date) == "2017年12月");
    CHECK(pub_date(*date) == "2017-12-01 00:00");
  }
  for (const std::string_view text : {"2017", "2017年", "二〇一七年"}) {
    CAPTURE(text);
    CHECK(iso(parse_date(text).value()) == "2017");
  }
}

TEST_CASE("日期：带钟点") {
  for (const std::string_view text :
       {"2017-12-01 09:30", "2017-12-01T09:30:59", "2017年12月1日9时30分"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE(date);
    CHECK(date->precision == DatePrecision::kMinute);
    CHECK(pub_date(*date) == "2017-12-01 09:30");
    CHECK(iso(*date) == "2017-12-01");
    CHECK(chinese(*date) == "2017年12月1日");
  }
}

TEST_CASE("日期：不成立的不认") {
  for (const std::string_view text : {"",
                                      "2017-13-01",
                                      "2017-02-29",
                                      "2017-04-31",
                                      "2017-00-01",
                                      "2017-12-00",
                                      "1899-12-31",
                                      "2200-01-01",
                                      "2017-12-01x",
                                      "2017-12/01",
                                      "17-12-01",
                                      "2017-12-01 25:00",
                                      "2017-12-01 09:60",
                                      "12月1日",
                                      "低保",
                                      "2017年13月",
                                      "20171201",
                                      "2017-",
                                      "2017-12-",
                                      "二〇一七年十三月",
                                      "-2017"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
}

TEST_CASE("日期：恶意输入不出错") {
  for (const std::string& text :
       {std::string(100'000, '9'), std::string(100'000, ' '), std::string("\xFF\xFE"),
        std::string("20\0年\0月", 10), "2017-" + std::string(1000, '1')}) {
    CHECK_FALSE(parse_date(text));
    CHECK(find_dates(text, 2017).empty());
  }
  std::string hostile;
  for (int i = 0; i < 50'000; ++i) {
    hostile += "2017 年 ";
  }
  CHECK(find_dates(hostile, 2017).size() == 50'000);
}

TEST_CASE("日期：首日与末日") {
  CHECK(first_day(day(1970, 1, 1)) == 0);
  CHECK(first_day(day(2017, 12, 1)) == 17501);
  CHECK(first_day(*parse_date("2016-02")) == first_day(day(2016, 2, 1)));
  CHECK(last_day(*parse_date("2016-02")) == first_day(day(2016, 2, 29)));
  CHECK(last_day(*parse_date("2017")) == first_day(day(2017, 12, 31)));
  CHECK(last_day(day(2017, 12, 1)) == 17501);
}

TEST_CASE("日期：天数与日期互换，1900 到 2199 每一天") {
  std::int32_t expected = first_day(day(1900, 1, 1));
  CHECK(expected == -25567);
  for (; expected <= last_day(*parse_date("2199")); ++expected) {
    const Date date = date_of_day(expected);
    if (!is_valid(date) || first_day(date) != expected) {
      CAPTURE(expected);
      FAIL("not the same day");
    }
  }
  CHECK(is_valid(date_of_day(INT32_MAX)));
  CHECK(is_valid(date_of_day(INT32_MIN)));
}

TEST_CASE("日期：先后次序，同时开始的粗者在前") {
  std::vector<Date> dates = {*parse_date("2017-12-01 09:30"), *parse_date("2017-12-01"),
                             *parse_date("2017-12"), *parse_date("2017"),
                             *parse_date("2016-12-31")};
  std::sort(dates.begin(), dates.end());
  CHECK(iso(dates[0]) == "2016-12-31");
  CHECK(dates[1].precision == DatePrecision::kYear);
  CHECK(dates[2].precision == DatePrecision::kMonth);
  CHECK(dates[3].precision == DatePrecision::kDay);
  CHECK(dates[4].precision == DatePrecision::kMinute);
}

TEST_CASE("日期：在行文中找到，位置不差") {
  const std::string_view text =
      "自2017年12月1日起施行，12月15日前报送；去年3月5日、2017-2018学年除外（2018.1.2）。";
  const auto found = find_dates(text, 2017);
  REQUIRE(found.size() == 3);
  CHECK(text.substr(found[0].offset, found[0].length) == "2017年12月1日");
  CHECK(text.substr(found[1].offset, found[1].length) == "12月15日");
  CHECK(found[1].date == day(2017, 12, 15));
  CHECK(iso(found[2].date) == "2018-01-02");
}

TEST_CASE("日期：没有年份的提示就不猜") {
  CHECK(find_dates("12月15日前报送", 0).empty());
  CHECK(find_dates("17年12月15日", 2020).empty());
  CHECK(find_dates("今年12月15日", 2020).size() == 1);
  CHECK(find_dates("2月30日", 2020).empty());
}

TEST_CASE("日期：编号、网址、长数字里没有日期") {
  CHECK(find_dates("1.2017.12.1 编号2017-12-01-33 电话12017年", 2017).empty());
  CHECK(find_dates("每人2017元，增长2017-12", 2017).empty());
}

TEST_CASE("日期：全角和圆圈写法在原文中的位置") {
  const std::string_view text = "（二○一七年十二月一日）２０１７年５月";
  const auto found = find_dates(text, 0);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].offset, found[0].length) == "二○一七年十二月一日");
  CHECK(text.substr(found[1].offset, found[1].length) == "２０１７年５月");
}

}  // namespace
}  // namespace mingbai::text
