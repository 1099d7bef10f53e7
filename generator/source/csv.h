// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table as spreadsheets save it -> a list of maps, one a row, so that the field tables of
// schema.h read it like YAML. The first row holds the headings; rows of a single cell above it are
// a title (2017年补贴标准一览表) and passed over. Fields are separated by comma, semicolon or tab,
// whichever the first row that has any has most of (Excel takes the list separator of the system);
// a line "sep=;" before it says so itself. Quotes as in RFC 4180: "" inside is one, line
// ends inside belong to the field. Empty rows are passed over. Pure; thread-safe.

#include <cstddef>
#include <functional>
#include <string_view>

#include "generator/source/mistakes.h"
#include "generator/source/yaml.h"

namespace mingbai::source {

inline constexpr std::size_t kMostCsvRows = 2'000'000;
inline constexpr std::size_t kMostCsvColumns = 200;

// One record after another, for tables that are too long to be kept whole.
void for_each_csv_record(std::string_view text, Mistakes& mistakes,
                         const std::function<void(const Node&)>& use);

// The marks are those of the cells; cells without text are left out. A row that cannot be read is
// reported and left out.
Node csv_records(std::string_view text, Mistakes& mistakes);

}  // namespace mingbai::source
