// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/publicity.h"

#include <array>
#include <vector>

#include "index/base/error.h"
#include "index/text/date.h"
#include "index/text/number.h"

namespace mingbai::model {
namespace {

constexpr int kLongest = 365;
constexpr int kDaysOfNewYear = 3;  // of December that the next year's notice may move
constexpr std::string_view kEndless = "长期";
constexpr std::array<std::string_view, 5> kSteps = {"", "第一次公示", "第二次公示", "对比", "公告"};
constexpr std::array<std::string_view, 6> kStates = {
    "尚未开始", "公示中", "公示期满", "公示期满无异议", "有异议处理中", "公示期满，异议已处理"};

// The years whose tables may name a day.
std::vector<int> years_that_say(std::int32_t day) {
  const int year = text::date_of_day(day).year;
  const int next = text::date_of_day(day + kDaysOfNewYear).year;
  return next == year ? std::vector{year} : std::vector{year, next};
}

bool is_weekend(std::int32_t day) {
  constexpr int kThursday = 4;  // 1970-01-01, Sunday being 0
  const int weekday = (day % 7 + 7 + kThursday) % 7;
  return weekday == 0 || weekday == 6;
}

}  // namespace

std::optional<PublicityPeriod> parse_period(std::string_view text) {
  constexpr std::string_view kWorkdays = "工作日";
  constexpr std::string_view kPiece = "个";
  PublicityPeriod period;
  if (text == kEndless) {
    return period;
  }
  std::string_view figure = text;
  if (const std::size_t at = text.find(kWorkdays); at != text.npos) {
    period.unit = DayUnit::kWorkday;
    if (at + kWorkdays.size() != text.size()) {
      return std::nullopt;
    }
    figure = text.substr(0, at);
    if (figure.size() > kPiece.size() && figure.substr(figure.size() - kPiece.size()) == kPiece) {
      figure.remove_suffix(kPiece.size());
    }
  } else {
    for (const std::string_view unit : {"天", "日"}) {
      if (text.size() > unit.size() && text.substr(text.size() - unit.size()) == unit) {
        figure = text.substr(0, text.size() - unit.size());
      }
    }
    if (figure.size() == text.size()) {
      return std::nullopt;
    }
  }
  const auto number = text::parse_number(figure);
  if (!number || !number->unit.empty() || number->is_range() || number->low % 100 != 0 ||
      number->low <= 0 || number->low / 100 > kLongest) {
    return std::nullopt;
  }
  period.count = static_cast<int>(number->low / 100);
  return period;
}

std::string format_period(const PublicityPeriod& period) {
  if (period.count == 0) {
    return std::string(kEndless);
  }
  return std::to_string(period.count) + (period.unit == DayUnit::kWorkday ? "个工作日" : "天");
}

bool is_workday(std::int32_t day, const Holidays& holidays) {
  return is_weekend(day) ? holidays.work.contains(day) : !holidays.off.contains(day);
}

PeriodEnd period_end(std::int32_t posted, const PublicityPeriod& period, bool counts_first,
                     const Holidays& holidays) {
  MINGBAI_ASSERT(period.count > 0);
  std::int32_t day = counts_first ? posted : posted + 1;
  for (int left = period.count;; ++day) {
    if (period.unit == DayUnit::kWorkday) {
      for (const int year : years_that_say(day)) {
        if (!holidays.years.contains(year)) {
          return {std::nullopt, year};
        }
      }
    }
    if (period.unit == DayUnit::kDay || is_workday(day, holidays)) {
      --left;
    }
    if (left == 0) {
      return {day, 0};
    }
  }
}

std::optional<PublicityStep> step_by_name(std::string_view name) {
  for (std::size_t i = 1; i < kSteps.size(); ++i) {
    if (name == kSteps[i]) {
      return static_cast<PublicityStep>(i);
    }
  }
  return std::nullopt;
}

std::string_view name_of(PublicityStep step) {
  return kSteps[static_cast<std::size_t>(step)];
}

std::string_view name_of(PublicityState state) {
  return kStates[static_cast<std::size_t>(state)];
}

}  // namespace mingbai::model
