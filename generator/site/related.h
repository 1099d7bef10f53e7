// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Related documents": those that share tags, topics, the place, an organ, and lie near in time.

#include "generator/model/site.h"

namespace mingbai::site {

// Fills links.related, at most kMostRelated each. A document looks only at its neighbours in the
// list of each thing that it has, so the work grows with the number of documents and not with its
// square.
void find_related(model::Site& site);

inline constexpr std::size_t kMostRelated = 6;

}  // namespace mingbai::site
