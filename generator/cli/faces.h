// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The faces of the search that an evaluation can ask: the same questions, the first ten hits of
// each.

#include <string>
#include <vector>

#include "index/archive/evaluation.h"
#include "index/archive/query_set.h"
#include "index/base/error.h"
#include "index/base/file_system.h"
#include "index/store/shard.h"

namespace mingbai::cli {

// In this process; the time is from the text typed to the hits with their snippets.
Result<std::vector<archive::Ranking>> ask_archive(const std::vector<store::Shard>& shards,
                                                  const std::vector<archive::Question>& questions);

// The search without a server: the scripts of its folder, run by Node.js. Everything stays loaded
// from question to question.
Result<std::vector<archive::Ranking>> ask_browser(const std::string& folder,
                                                  const std::vector<archive::Question>& questions);

// DIR itself, or the search folder of a site in it; kNotFound when neither is one.
Result<std::string> find_browser_search(const FileSystem& files, const std::string& folder);

}  // namespace mingbai::cli
