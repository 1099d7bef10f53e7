// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line of JSON as a record of the index:
//
//   {"id": "2017-47", "title": "…", "text": "…", "date": "2017年12月1日", "place": "周口市/东新区"}
//
// RECORDS.md beside is the contract; the table of fields stands in record_reader.cpp. Pure;
// thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/diagnostic.h"
#include "index/store/record.h"

namespace mingbai::archive {

struct Problem {
  const DiagnosticRow* row = nullptr;
  std::vector<std::string> arguments;
  int column = 0;  // characters from 1; 0 unless the line is no JSON
};

struct ReadRecord {
  std::optional<store::Record> record;  // nothing when a problem is an error
  std::vector<Problem> problems;
};

// `today` (days since 1970-01-01) decides what is expired or pending where the record does not say.
ReadRecord read_record(std::string_view line, std::int32_t today);

}  // namespace mingbai::archive
