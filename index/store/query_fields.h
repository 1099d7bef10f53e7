// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words before the colon of 单位:民政局. A maintainer adds a name by a row. Pure; thread-safe.

#include <cstddef>
#include <optional>
#include <string_view>

#include "index/store/query.h"

namespace mingbai::store {

struct QueryFieldRow {
  std::string_view name;  // folded, as it is typed
  QueryField field;
};

inline constexpr QueryFieldRow kQueryFields[] = {
    {"标题", QueryField::kTitle},        {"题目", QueryField::kTitle},
    {"title", QueryField::kTitle},       {"栏目", QueryField::kColumn},
    {"column", QueryField::kColumn},     {"单位", QueryField::kOrgan},
    {"机关", QueryField::kOrgan},        {"发文机关", QueryField::kOrgan},
    {"organ", QueryField::kOrgan},       {"地区", QueryField::kPlace},
    {"地方", QueryField::kPlace},        {"place", QueryField::kPlace},
    {"主题", QueryField::kTopic},        {"topic", QueryField::kTopic},
    {"标签", QueryField::kTag},          {"tag", QueryField::kTag},
    {"文号", QueryField::kNumber},       {"number", QueryField::kNumber},
    {"年份", QueryField::kYear},         {"年", QueryField::kYear},
    {"year", QueryField::kYear},         {"有效性", QueryField::kValidity},
    {"validity", QueryField::kValidity}, {"有效", QueryField::kAsOf},
    {"as-of", QueryField::kAsOf},        {"金额", QueryField::kAmount},
    {"amount", QueryField::kAmount},
};

// 单位: at the front of a text, in any script, case or width; the length with the colon, bytes.
struct FieldName {
  QueryField field = QueryField::kTitle;
  std::size_t length = 0;
};
std::optional<FieldName> field_name_at(std::string_view text);

}  // namespace mingbai::store
