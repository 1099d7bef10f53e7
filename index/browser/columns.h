// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What hits are counted and filtered by: of every document its date, and what it stands under, one
// file for each kind. See FORMAT.md, "Columns". Pure; thread-safe.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/record.h"

namespace mingbai::browser {

struct Column {
  std::string_view name;
  std::string bytes;  // not yet deflated
};

std::vector<Column> make_columns(std::span<const store::Record* const> documents);

}  // namespace mingbai::browser
