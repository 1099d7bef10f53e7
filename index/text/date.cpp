// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/date.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "index/base/strings.h"
#include "index/text/cursor.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;
constexpr std::size_t kLongestField = 64;  // bytes; the longest spelling needs about 50

constexpr bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in(int year, int month) {
  constexpr std::array<int, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays.at(static_cast<std::size_t>(month));
}

// Days from 1970-01-01 to January 1st of `year`.
constexpr int days_before_year(int year) {
  const int y = year - 1;
  constexpr int kUntil1970 = 719'162;  // from 0001-01-01
  return y * 365 + y / 4 - y / 100 + y / 400 - kUntil1970;
}

int day_number(int year, int month, int day) {
  int days = days_before_year(year) + day - 1;
  for (int m = 1; m < month; ++m) {
    days += days_in(year, m);
  }
  return days;
}

Date year_only(int year) {
  Date date;
  date.year = static_cast<std::int16_t>(year);
  date.precision = DatePrecision::kYear;
  return date;
}

void set_month(Date& date, int month) {
  date.month = static_cast<std::int8_t>(month < 1 || month > 12 ? -1 : month);
  date.precision = DatePrecision::kMonth;
}

void set_day(Date& date, int day) {
  date.day = static_cast<std::int8_t>(day < 1 || day > 31 ? -1 : day);
  date.precision = DatePrecision::kDay;
}

// " 09:30", "T09:30:15", "9时30分". Leaves the date alone when none follows.
void take_time(Cursor& cursor, Date& date) {
  Cursor ahead = cursor;
  const bool apart = ahead.take("t") || ahead.skip_spaces() > 0;
  const std::size_t hour_digits = ahead.digit_run();
  if (hour_digits < 1 || hour_digits > 2) {
    return;
  }
  const int hour = ahead.take_digits(hour_digits);
  const bool chinese_form = ahead.take("时") || ahead.take("点");
  if (!chinese_form && !(apart && ahead.take(":"))) {
    return;
  }
  int minute = 0;
  if (const std::size_t digits = ahead.digit_run(); digits == 2 || (chinese_form && digits == 1)) {
    minute = ahead.take_digits(digits);
    if (chinese_form && !ahead.take("分")) {
      return;
    }
  } else if (!chinese_form) {
    return;
  }
  Cursor seconds = ahead;
  if (!chinese_form && seconds.take(":") && seconds.digit_run() == 2) {
    seconds.take_digits(2);
    ahead = seconds;
  }
  if (hour > 23 || minute > 59) {
    return;
  }
  date.hour = static_cast<std::int8_t>(hour);
  date.minute = static_cast<std::int8_t>(minute);
  date.precision = DatePrecision::kMinute;
  cursor = ahead;
}

// "12月15日": from the month on, after the year was read.
bool take_chinese_month(Cursor& cursor, Date& date) {
  Cursor ahead = cursor;
  ahead.skip_spaces();
  const auto month = ahead.take("元") ? std::optional(1) : ahead.take_whole(2);  // 元月 is January
  ahead.skip_spaces();
  if (!month || !ahead.take("月")) {
    return false;
  }
  ahead.take("份");
  set_month(date, *month);
  cursor = ahead;
  ahead.skip_spaces();
  const auto day = ahead.take_whole(2);
  ahead.skip_spaces();
  if (day && (ahead.take("日") || ahead.take("号"))) {
    set_day(date, *day);
    cursor = ahead;
    take_time(cursor, date);
  }
  return true;
}

// "-12-01" after the year; the second separator must be like the first.
bool take_separated_month(Cursor& cursor, Date& date) {
  Cursor ahead = cursor;
  const char separator = ahead.byte();
  if (separator != '-' && separator != '/' && separator != '.') {
    return false;
  }
  ++ahead.at;
  if (const std::size_t run = ahead.digit_run(); run < 1 || run > 2) {
    return false;
  }
  set_month(date, ahead.take_digits(ahead.digit_run()));
  cursor = ahead;
  if (ahead.byte() != separator) {
    return true;
  }
  ++ahead.at;
  if (const std::size_t run = ahead.digit_run(); run >= 1 && run <= 2) {
    set_day(date, ahead.take_digits(run));
    cursor = ahead;
    take_time(cursor, date);
  }
  return true;
}

std::optional<Date> take_date(Cursor& cursor) {
  Cursor ahead = cursor;
  const auto year = ahead.take_year();
  if (!year) {
    return std::nullopt;
  }
  Date date = year_only(*year);
  if (!take_separated_month(ahead, date)) {
    Cursor word = ahead;
    word.skip_spaces();
    if (word.take("年")) {
      ahead = word;
      take_chinese_month(ahead, date);
    }
  }
  cursor = ahead;
  return date;
}

// In running text a bare year or a year and a month with a dash may be anything: 2017-12 a range of
// numbers, 2017 an amount. Those count only as a field's whole value.
bool stands_out(const Date& date, std::string_view matched) {
  return date.precision >= DatePrecision::kDay || matched.find("年") != matched.npos;
}

// The year before a date without one: 17年12月15日 and 去年12月15日 say another year than the hint.
bool year_is_left_out(std::string_view text, std::size_t at) {
  constexpr std::string_view kYear = "年";
  std::string_view before = text.substr(0, at);
  while (!before.empty() && before.back() == ' ') {
    before.remove_suffix(1);
  }
  if (!before.ends_with(kYear)) {
    return true;
  }
  before.remove_suffix(kYear.size());
  return before.ends_with("今") || before.ends_with("本") || before.ends_with("当") ||
         before.ends_with("同");
}

bool goes_on(std::string_view text, std::size_t end) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  const bool separator = at(end) == '-' || at(end) == '/' || at(end) == '.';
  return is_ascii_digit(static_cast<unsigned char>(at(end))) ||
         (separator && is_ascii_digit(static_cast<unsigned char>(at(end + 1))));
}

// 1.2017.12.1 and 33-2017-12-01 are numbers of something.
bool comes_from(std::string_view text, std::size_t at) {
  const auto before = [&](std::size_t n) {
    return at >= n ? static_cast<unsigned char>(text[at - n]) : 0U;
  };
  const bool separator = before(1) == '-' || before(1) == '/' || before(1) == '.';
  return separator && is_ascii_digit(before(2));
}

struct Found {
  std::size_t end = 0;
  Date date;
};

std::optional<Found> date_at(std::string_view text, std::size_t at, int year_hint) {
  Cursor cursor{text, at};
  if (const auto date = take_date(cursor); date && is_valid(*date)) {
    if (stands_out(*date, text.substr(at, cursor.at - at)) && !goes_on(text, cursor.at) &&
        !comes_from(text, at)) {
      return Found{cursor.at, *date};
    }
    return std::nullopt;
  }
  Date date = year_only(year_hint);
  cursor = {text, at};
  if (year_hint != 0 && take_chinese_month(cursor, date) && date.precision >= DatePrecision::kDay &&
      is_valid(date) && year_is_left_out(text, at)) {
    return Found{cursor.at, date};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (trim(text).size() > kLongestField) {
    return std::nullopt;
  }
  const std::string folded = fold(trim(text));
  Cursor cursor{folded};
  const auto date = take_date(cursor);
  if (!date || !cursor.done() || !is_valid(*date)) {
    return std::nullopt;
  }
  return date;
}

bool is_valid(const Date& date) {
  if (date.year < kFirstYear || date.year > kLastYear) {
    return false;
  }
  if (date.precision == DatePrecision::kYear) {
    return date.month == 0 && date.day == 0 && date.hour == 0 && date.minute == 0;
  }
  if (date.month < 1 || date.month > 12) {
    return false;
  }
  if (date.precision == DatePrecision::kMonth) {
    return date.day == 0 && date.hour == 0 && date.minute == 0;
  }
  const bool timed = date.precision == DatePrecision::kMinute;
  return date.day >= 1 && date.day <= days_in(date.year, date.month) && date.hour >= 0 &&
         date.hour <= (timed ? 23 : 0) && date.minute >= 0 && date.minute <= (timed ? 59 : 0);
}

std::int32_t first_day(const Date& date) {
  return day_number(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day);
}

std::int32_t last_day(const Date& date) {
  if (date.precision == DatePrecision::kYear) {
    return days_before_year(date.year + 1) - 1;
  }
  if (date.precision == DatePrecision::kMonth) {
    return first_day(date) + days_in(date.year, date.month) - 1;
  }
  return first_day(date);
}

Date date_of_day(std::int32_t day) {
  // Outside the calendar of this program there is no date to give; the nearest one keeps arithmetic
  // with hostile numbers defined.
  day = std::clamp(day, days_before_year(kFirstYear), days_before_year(kLastYear + 1) - 1);
  constexpr double kDaysAYear = 365.2425;
  int year = 1970 + static_cast<int>(day / kDaysAYear);
  while (days_before_year(year) > day) {
    --year;
  }
  while (days_before_year(year + 1) <= day) {
    ++year;
  }
  int rest = day - days_before_year(year);
  int month = 1;
  for (; rest >= days_in(year, month); ++month) {
    rest -= days_in(year, month);
  }
  Date date = year_only(year);
  set_month(date, month);
  set_day(date, rest + 1);
  return date;
}

std::string iso(const Date& date) {
  std::array<char, 48> buffer{};
  int written = std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
  if (date.precision >= DatePrecision::kMonth) {
    written = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
  }
  if (date.precision >= DatePrecision::kDay) {
    written = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month,
                            date.day);
  }
  return {buffer.data(), static_cast<std::size_t>(written)};
}

std::string chinese(const Date& date) {
  std::string out = std::to_string(date.year) + "年";
  if (date.precision >= DatePrecision::kMonth) {
    out += std::to_string(date.month) + "月";
  }
  if (date.precision >= DatePrecision::kDay) {
    out += std::to_string(date.day) + "日";
  }
  return out;
}

std::string pub_date(const Date& date) {
  std::array<char, 48> time{};
  const int written = std::snprintf(time.data(), time.size(), " %02d:%02d", date.hour, date.minute);
  return iso(date_of_day(first_day(date))) +
         std::string(time.data(), static_cast<std::size_t>(written));
}

std::vector<DateMention> find_dates(std::string_view text, int year_hint) {
  const Folded folded = fold_with_offsets(text);
  std::vector<DateMention> found;
  bool in_number = false;  // a date starts where a number starts, never inside one
  for (std::size_t i = 0, length = 0; i < folded.text.size(); i += length) {
    const char32_t c = decode_at(folded.text, i, length);
    const bool number = is_ascii_digit(c) || numeral_digit(c) >= 0 || c == U'十' || c == U'元';
    const bool starts = number && !in_number;
    in_number = number;
    if (!starts) {
      continue;
    }
    if (const auto hit = date_at(folded.text, i, year_hint)) {
      const auto [from, to] = folded.original_range(i, hit->end);
      found.push_back({from, to - from, hit->date});
      length = hit->end - i;
      in_number = false;
    }
  }
  return found;
}

std::string chinese_day(std::int32_t day) {
  return chinese(date_of_day(day));
}

}  // namespace mingbai::text
