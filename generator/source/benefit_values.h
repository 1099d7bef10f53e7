// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of one cell -> what they mean. Internal to this module; pure.

#include <optional>
#include <string>
#include <string_view>

#include "generator/model/benefit.h"

namespace mingbai::source {

struct StatedAmount {
  std::int64_t low = 0;  // fen or hundredths of a percent
  std::int64_t high = 0;
  bool is_exact = false;
  bool is_percent = false;
};
// 600元, 65%, 0.55万元, 1200至6000元, 1200余元. A bare number is yuan.
std::optional<StatedAmount> stated_amount(std::string_view text);

// 每生每年 -> 生, 年. Words in brackets (周期未写明) are left out.
struct UnitAndPeriod {
  std::string unit;
  std::optional<model::Period> period;
};
UnitAndPeriod unit_and_period(std::string_view text);
std::optional<model::Period> period_by_name(std::string_view text);

// 脱贫户=是, 年龄>=60, 脱贫户=是或监测对象=是
std::optional<model::Requirement> parse_requirement(std::string_view text);

// The day from which, or until which, something holds: 2021, 2021-03, 2021-03-01, 2016-08起.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = 0;
};
std::optional<Days> days_of(std::string_view text);
// 42736: what a spreadsheet saves of a day in a cell without a date format, days since 1899-12-30;
// nothing outside 1980 to 2099.
std::optional<std::int32_t> serial_day(std::string_view text);

// 周口市东新区, 东新区/许湾乡, 项城; of 周口市5个贫困县 the place that it begins with.
struct FoundPlace {
  model::RegionId id = 0;
  bool is_narrowed = false;  // words behind the place were left out
};
std::optional<FoundPlace> place_of(std::string_view text, const model::Regions& regions);

}  // namespace mingbai::source
