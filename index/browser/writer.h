// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Records as the files of a search that needs no server: what a page on a disk loads one by one.
// The format is described in FORMAT.md. The same records give the same bytes; a file of the same
// content keeps its name. Thread-safe.

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "index/base/error.h"
#include "index/browser/script_file.h"
#include "index/store/indexer.h"
#include "index/store/record.h"

namespace mingbai::browser {

struct Job {
  std::span<const store::Record> records;  // ids are unique
  const store::Vocabulary& vocabulary;
  int jobs = 1;
};

using Put = std::function<Result<void>(const File&)>;

// Hands every file to `put` once, in a stable order; stops at its first failure.
Result<void> write_search(const Job& job, const Put& put);

// The folder in which pages look for the files, and the script among them that pages load.
inline constexpr std::string_view kFolder = "search";
inline constexpr std::string_view kScript = "search.js";

}  // namespace mingbai::browser
