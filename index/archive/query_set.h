// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The questions of an evaluation, one JSON object a line:
//
//   {"qid": "17", "query": "低保怎么办", "relevant": ["notices/3"], "class": "question",
//    "filters": {"year": "2017"}}
//
// `class` and `filters` may be missing. Values.

#include <map>
#include <string>
#include <vector>

#include "index/base/diagnostic.h"
#include "index/base/error.h"

namespace mingbai::archive {

struct Question {
  std::string qid;
  std::string query;
  std::vector<std::string> relevant;  // ids, at least one
  std::string group;                  // "class"
  std::map<std::string, std::string> filters;
};

// Mistakes become diagnostics; fails when the file cannot be read.
Result<std::vector<Question>> read_questions(const std::string& path, Diagnostics& diagnostics);

}  // namespace mingbai::archive
