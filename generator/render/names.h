// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that pages use for what the model only numbers. Tables; thread-safe.

#include <span>
#include <string_view>

#include "generator/model/site.h"

namespace mingbai::render {

struct ValidityRow {
  std::string_view state;  // in templates and search: in_force
  std::string_view label;  // 有效
};
const ValidityRow& validity_row(model::Validity validity);

struct DirectoryRow {
  model::ListingKind kind = model::ListingKind::kTopic;
  std::string_view name;         // topics
  std::string_view title;        // 按事情找
  std::string_view description;  // one sentence below the title
};
std::span<const DirectoryRow> directory_rows();
const DirectoryRow& directory_row(model::ListingKind kind);  // not of columns, which have none

// column topic place year organ
std::string_view listing_kind_name(model::ListingKind kind);

}  // namespace mingbai::render
