// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates as Chinese documents write them, with the precision that was written. The calendar is the
// proleptic Gregorian one; years 1900 to 2199. Values; pure functions; thread-safe.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::text {

enum class DatePrecision : std::uint8_t { kYear, kMonth, kDay, kMinute };

struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;  // 1 to 12; 0 when the precision is kYear
  std::int8_t day = 0;    // 1 to 31; 0 unless the precision is kDay or kMinute
  std::int8_t hour = 0;
  std::int8_t minute = 0;
  DatePrecision precision = DatePrecision::kDay;

  friend bool operator==(const Date&, const Date&) = default;
  // By time; of two that begin together the less precise comes first.
  friend std::strong_ordering operator<=>(const Date&, const Date&) = default;
};

// A field's whole value: 2017-12-01, 2017-12-01 09:30, 2017-12, 2017, 2017/12/1, 2017.12.1,
// 2017年12月1日, 2017年12月, 二〇一七年十二月一日 (〇○零 alike), full-width digits. Days are days
// since 1970-01-01.
std::optional<Date> parse_date(std::string_view text);

std::int32_t first_day(const Date& date);  // 2017-12 -> day number of 2017-12-01
std::int32_t last_day(const Date& date);   // 2017-12 -> day number of 2017-12-31
Date date_of_day(std::int32_t day);
bool is_valid(const Date& date);

std::string iso(const Date& date);          // 2017-12-01, 2017-12, 2017; minutes are left out
std::string chinese(const Date& date);      // 2017年12月1日, 2017年12月, 2017年
std::string chinese_day(std::int32_t day);  // of a day number: 2017年12月1日
// The form of the 政府网站发展指引 for PubDate: 2017-12-01 09:30; 00:00 where no time was written,
// and the first day of a month or year.
std::string pub_date(const Date& date);

struct DateMention {
  std::size_t offset = 0;  // bytes
  std::size_t length = 0;
  Date date;
};
// Dates inside running text, left to right, not overlapping. A date without year (12月15日) takes
// `year_hint` when that is not 0, else is passed over.
std::vector<DateMention> find_dates(std::string_view text, int year_hint);

}  // namespace mingbai::text
