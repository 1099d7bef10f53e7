// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/publicity.h"

#include <doctest/doctest.h>

#include "index/text/date.h"

using namespace mingbai;
using namespace mingbai::model;

namespace {

std::int32_t day(const char* text) {
  return text::first_day(*text::parse_date(text));
}

// 国庆 of 2021.
Holidays of_2021() {
  Holidays holidays;
  holidays.years = {2021};
  for (std::int32_t d = day("2021-10-01"); d <= day("2021-10-07"); ++d) {
    holidays.off.insert(d);
  }
  holidays.work = {day("2021-09-26"), day("2021-10-09")};
  return holidays;
}

std::string end(const char* posted, const char* period, bool counts_first = false) {
  const PeriodEnd found = period_end(day(posted), *parse_period(period), counts_first, of_2021());
  return found.last ? text::iso(text::date_of_day(*found.last))
                    : std::to_string(found.missing_year);
}

}  // namespace

TEST_CASE("公示期：几天、几个工作日、长期") {
  CHECK(parse_period("7天")->count == 7);
  CHECK(parse_period("7日")->unit == DayUnit::kDay);
  CHECK(parse_period("5个工作日")->unit == DayUnit::kWorkday);
  CHECK(parse_period("十个工作日")->count == 10);
  CHECK(format_period(*parse_period("５个工作日")) == "5个工作日");
  CHECK(format_period(*parse_period("长期")) == "长期");
  for (const char* bad :
       {"", "天", "7", "0天", "366天", "1.5天", "一些天", "5个工作日左右", "5-7天", "工作日"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_period(bad));
  }
}

TEST_CASE("公示期：2021年9月28日贴出，5个工作日，到10月11日为止") {
  // 9-29, 9-30, then the holidays, 10-08, Saturday 10-09 is worked, 10-11.
  CHECK(end("2021-09-28", "5个工作日") == "2021-10-11");
  CHECK(end("2021-09-28", "5个工作日", true) == "2021-10-09");
}

TEST_CASE("公示期：天数连节假日一起算，首日算不算差一天") {
  CHECK(end("2021-09-28", "7天") == "2021-10-05");
  CHECK(end("2021-09-28", "7天", true) == "2021-10-04");
  CHECK(end("2019-12-31", "7天") == "2020-01-07");
}

TEST_CASE("公示期：没有放假安排的年份不猜") {
  CHECK(end("2021-12-30", "5个工作日") == "2022");
  CHECK(end("2020-12-30", "1个工作日") == "2020");
}

TEST_CASE("公示期：12月的最后三天要有下一年的安排，元旦调休写在那里") {
  CHECK(end("2021-12-27", "1个工作日") == "2021-12-28");
  CHECK(end("2021-12-28", "1个工作日") == "2022");
  Holidays holidays = of_2021();
  holidays.years.insert({2018, 2019});
  holidays.work.insert(day("2018-12-29"));  // a Saturday, by the notice of 2019
  holidays.off.insert(day("2018-12-31"));
  CHECK(period_end(day("2018-12-28"), {1, DayUnit::kWorkday}, false, holidays).last ==
        day("2018-12-29"));
}
