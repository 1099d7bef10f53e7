// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/query_fields.h"

#include <algorithm>
#include <string>

#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr std::string_view kColons[] = {":", "："};
constexpr std::size_t kLongestName = 24;  // bytes, full-width letters included

}  // namespace

std::optional<FieldName> field_name_at(std::string_view text) {
  for (const std::string_view colon : kColons) {
    const std::size_t at = text.substr(0, kLongestName + colon.size()).find(colon);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string name = text::fold(text.substr(0, at));
    for (const QueryFieldRow& row : kQueryFields) {
      if (row.name == name) {
        return FieldName{row.field, at + colon.size()};
      }
    }
  }
  return std::nullopt;
}

}  // namespace mingbai::store
