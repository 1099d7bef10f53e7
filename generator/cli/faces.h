// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The faces of the search that an evaluation can ask: the same questions, the first ten hits of
// each.

#include <string>
#include <vector>

#include "index/archive/evaluation.h"
#include "index/archive/query_set.h"
#include "index/base/error.h"

namespace mingbai::cli {

// In this process; the time is from the text typed to the hits with their snippets.
Result<std::vector<archive::Ranking>> ask_archive(const std::string& index,
                                                  const std::vector<archive::Question>& questions);

}  // namespace mingbai::cli
