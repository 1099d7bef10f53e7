// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Benefit standards as records of the search index, so that a search finds the amount itself and,
// asked for a day, the standard that held on it. One record per standard that a page shows; its id
// is benefits/ and the standard's own. Pure; thread-safe.

#include <vector>

#include "generator/model/site.h"
#include "index/store/record.h"

namespace mingbai::build {

std::vector<store::Record> standard_records(const model::Site& site);

}  // namespace mingbai::build
