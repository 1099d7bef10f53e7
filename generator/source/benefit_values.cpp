// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/benefit_values.h"

#include <utility>

#include "generator/source/values.h"
#include "index/base/strings.h"
#include "index/text/date.h"
#include "index/text/number.h"

namespace mingbai::source {
namespace {

using model::Compare;
using model::Period;

constexpr std::pair<std::string_view, Period> kPeriods[] = {
    {"年", Period::kYear},     {"每年", Period::kYear},  {"year", Period::kYear},
    {"月", Period::kMonth},    {"每月", Period::kMonth}, {"month", Period::kMonth},
    {"学期", Period::kTerm},   {"term", Period::kTerm},  {"一次", Period::kOnce},
    {"一次性", Period::kOnce}, {"次", Period::kOnce},    {"once", Period::kOnce},
};

// Longer ones first where one begins another.
constexpr std::pair<std::string_view, Compare> kCompares[] = {
    {">=", Compare::kAtLeast}, {"≥", Compare::kAtLeast}, {"<=", Compare::kAtMost},
    {"≤", Compare::kAtMost},   {"==", Compare::kEqual},  {"=", Compare::kEqual},
    {"＝", Compare::kEqual},   {">", Compare::kMore},    {"＞", Compare::kMore},
    {"<", Compare::kLess},     {"＜", Compare::kLess},
};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string_view without_brackets(std::string_view text) {
  const std::size_t at = std::min(text.find("（"), text.find('('));
  return trim(text.substr(0, at));
}

// Value and whether it is yes or no; nothing for a range or nonsense.
std::optional<std::pair<model::Hundredths, bool>> condition_value(std::string_view text) {
  if (text == "是" || text == "有" || text == "yes") {
    return std::pair(model::kYes, true);
  }
  if (text == "否" || text == "没有" || text == "no") {
    return std::pair(model::Hundredths{0}, true);
  }
  const auto number = text::parse_number(text);
  return number && !number->is_range() ? std::optional(std::pair(number->low, false))
                                       : std::nullopt;
}

std::optional<model::Condition> parse_condition(std::string_view text) {
  std::size_t at = text.npos;
  const std::pair<std::string_view, Compare>* found = nullptr;
  for (const auto& row : kCompares) {
    if (const std::size_t place = text.find(row.first); place < at) {
      at = place;
      found = &row;
    }
  }
  if (found == nullptr) {
    return std::nullopt;
  }
  const std::string_view name = trim(text.substr(0, at));
  const auto value = condition_value(trim(text.substr(at + found->first.size())));
  // More than yes means nothing.
  if (name.empty() || !value || (value->second && found->second != Compare::kEqual)) {
    return std::nullopt;
  }
  return model::Condition{std::string(name), found->second, value->first, value->second};
}

}  // namespace

std::optional<StatedAmount> stated_amount(std::string_view text) {
  const auto number = text::parse_number(text);
  if (!number || number->rounded) {
    return std::nullopt;
  }
  StatedAmount amount;
  amount.low = number->low;
  amount.high = number->high;
  amount.is_exact = !number->is_range() && number->bound == text::Bound::kExact;
  amount.is_percent = number->quantity == text::Quantity::kPercent;
  return amount;
}

std::optional<Period> period_by_name(std::string_view text) {
  for (const auto& [name, period] : kPeriods) {
    if (text == name) {
      return period;
    }
  }
  return std::nullopt;
}

UnitAndPeriod unit_and_period(std::string_view text) {
  constexpr std::string_view kEach = "每";
  UnitAndPeriod result;
  std::string_view rest = without_brackets(text);
  for (std::size_t at = rest.find(kEach); at != rest.npos; at = rest.find(kEach)) {
    std::string_view word = rest.substr(at + kEach.size());
    rest = word;
    word = word.substr(0, word.find(kEach));
    if (const auto period = period_by_name(word)) {
      result.period = period;
    } else if (result.unit.empty()) {
      result.unit = std::string(word);
    }
  }
  if (result.unit.empty() && !result.period) {
    result.unit = std::string(rest);
  }
  return result;
}

std::optional<model::Requirement> parse_requirement(std::string_view text) {
  model::Requirement requirement{{}, std::string(trim(text))};
  const std::string words = replace_all(text, "或", "|");
  for (const std::string_view part : split(words, '|')) {
    auto condition = parse_condition(trim(part));
    if (!condition) {
      return std::nullopt;
    }
    requirement.any_of.push_back(std::move(*condition));
  }
  return requirement;
}

std::optional<Days> days_of(std::string_view text) {
  constexpr std::string_view kOn = "起";
  std::string_view day = without_brackets(text);
  if (day.size() > kOn.size() && day.substr(day.size() - kOn.size()) == kOn) {
    day.remove_suffix(kOn.size());
  }
  const auto date = text::parse_date(trim(day));
  if (!date) {
    return std::nullopt;
  }
  return Days{text::first_day(*date), text::last_day(*date)};
}

std::optional<std::int32_t> serial_day(std::string_view text) {
  constexpr std::int32_t kUnixStart = 25569;  // 1970-01-01
  constexpr std::int32_t kFirst = 29221;      // 1980-01-01
  constexpr std::int32_t kLast = 73050;       // 2099-12-31
  const auto number = whole_number(trim(text));
  if (!number || *number < kFirst || *number > kLast) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(*number) - kUnixStart;
}

std::optional<FoundPlace> place_of(std::string_view text, const model::Regions& regions) {
  if (const auto found = regions.find(text); found.size() == 1) {
    return FoundPlace{found.front(), false};
  }
  // Names in one run, 周口市太康县: each place is within the one before.
  std::optional<model::RegionId> place;
  std::string_view rest = text;
  for (bool deeper = true; deeper && !rest.empty();) {
    deeper = false;
    for (model::RegionId id = 0; id < regions.all().size(); ++id) {
      const std::string& name = regions.at(id).name;
      if (starts_with(rest, name) && (!place || regions.is_within(id, *place))) {
        place = id;
        rest = rest.substr(name.size());
        deeper = true;
        break;
      }
    }
  }
  return place ? std::optional(FoundPlace{*place, !rest.empty()}) : std::nullopt;
}

}  // namespace mingbai::source
