// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names of a 公示: `::: 名单` … `:::` in a document's text. Until the last day the village
// reads them as they are and everybody else with the surname only (张*); from the next day on a
// sentence stands in their place, in both trees: the archive keeps the fact without the names.
//
// The text itself is rewritten, before anything reads it, so that pages, feeds and search records
// can hold nothing else. A list that is not understood, or has no last day, is an error.

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// After stand_publicity, which knows the last days.
void treat_name_lists(model::Site& site, Diagnostics& diagnostics);

}  // namespace mingbai::site
