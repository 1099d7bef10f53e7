// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 公示: how long, which step of 两公示一对比一公告, and the days that count. Plain data and pure
// functions; days are days since 1970-01-01; thread-safe.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace mingbai::model {

enum class DayUnit : std::uint8_t {
  kDay,      // 日: every day
  kWorkday,  // 工作日: without weekends and holidays, with make-up workdays
};

struct PublicityPeriod {
  int count = 0;  // 0: 长期, without end
  DayUnit unit = DayUnit::kDay;
};
// 7天, 7日, 5个工作日, 十个工作日 (1 to 365), 长期.
std::optional<PublicityPeriod> parse_period(std::string_view text);
std::string format_period(const PublicityPeriod& period);  // 7天, 5个工作日, 长期

// 放假调休 of the years that are known.
struct Holidays {
  std::set<int> years;
  std::set<std::int32_t> off;   // weekdays that are holidays
  std::set<std::int32_t> work;  // weekend days on which people work
};

bool is_workday(std::int32_t day, const Holidays& holidays);

// The last day of a period with an end that was posted on `posted`. The day of posting does not
// count unless `counts_first` (民法典 第二百零一条: the day itself is left out). Empty when a year
// of workdays has no table of holidays: its number is in `missing_year`. The last three days of a
// year need the table of the next one, since the notice of 元旦 stands there (29 December 2018 was
// a make-up workday of 2019).
struct PeriodEnd {
  std::optional<std::int32_t> last;
  int missing_year = 0;
};
PeriodEnd period_end(std::int32_t posted, const PublicityPeriod& period, bool counts_first,
                     const Holidays& holidays);

enum class PublicityStep : std::uint8_t {
  kNone,     // a publicity on its own
  kFirst,    // 第一次公示
  kSecond,   // 第二次公示
  kCompare,  // 对比
  kFinal,    // 公告
};
std::optional<PublicityStep> step_by_name(std::string_view name);
std::string_view name_of(PublicityStep step);

enum class Objection : std::uint8_t {
  kNotSaid,
  kNone,     // 无异议
  kPending,  // 有异议处理中
  kSettled,  // 有异议，已经处理
};

enum class PublicityState : std::uint8_t {
  kNotStarted,   // 尚未开始
  kOpen,         // 公示中
  kOver,         // 公示期满
  kNoObjection,  // 公示期满无异议
  kObjection,    // 有异议处理中
  kSettled,      // 公示期满，异议已处理
};
std::string_view name_of(PublicityState state);

}  // namespace mingbai::model
