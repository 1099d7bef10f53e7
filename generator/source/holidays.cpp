// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/holidays.h"

#include "generator/source/messages.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::source {
namespace {

struct YearContext {
  Mistakes& mistakes;
};

struct Year {
  int year = 0;
  std::set<std::int32_t> off;
  std::set<std::int32_t> work;
};

// 2021-10-01, or 2021-10-01至2021-10-07
bool add_days(std::string_view text, std::set<std::int32_t>& days) {
  constexpr std::string_view kTo = "至";
  constexpr std::int32_t kLongest = 60;
  const std::size_t at = text.find(kTo);
  const auto from = text::parse_date(trim(text.substr(0, at)));
  const auto to = at == text.npos ? from : text::parse_date(trim(text.substr(at + kTo.size())));
  if (!from || !to || from->precision < text::DatePrecision::kDay ||
      to->precision < text::DatePrecision::kDay) {
    return false;
  }
  const std::int32_t first = text::first_day(*from);
  const std::int32_t last = text::first_day(*to);
  if (last < first || last - first > kLongest) {
    return false;
  }
  for (std::int32_t day = first; day <= last; ++day) {
    days.insert(day);
  }
  return true;
}

template <auto kMember>
void read_days(const Node& node, Year& year, YearContext& context) {
  for (const Item& item : list_value(node, Separators::kPunctuation, context.mistakes)) {
    if (!add_days(item.text, year.*kMember)) {
      context.mistakes.add(kBadHoliday, item.mark, {item.text});
    }
  }
}

using YearField = Field<Year, YearContext>;
constexpr YearField kFields[] = {
    {{"年", "year", Need::kRequired, {"如 2021", "like 2021"}, "年份 年度"},
     field::integer<&Year::year, 1990, 2199>},
    {{"放假",
      "off",
      Need::kRequired,
      {"2021-10-01至2021-10-07", "2021-10-01至2021-10-07"},
      "节假日 休息 holidays"},
     read_days<&Year::off>},
    {{"上班",
      "work",
      Need::kOptional,
      {"调休上班的日子", "make-up workdays"},
      "调休 补班 workdays"},
     read_days<&Year::work>},
};

}  // namespace

void read_holidays(const Node& root, model::Holidays& holidays, Mistakes& mistakes) {
  if (!expect_list(root, mistakes)) {
    return;
  }
  YearContext context{mistakes};
  for (const Node& item : root.children) {
    Year year;
    read_fields(item, std::span<const YearField>(kFields), year, context);
    if (year.year > 0) {
      holidays.years.insert(year.year);
      holidays.off.insert(year.off.begin(), year.off.end());
      holidays.work.insert(year.work.begin(), year.work.end());
    }
  }
}

}  // namespace mingbai::source
