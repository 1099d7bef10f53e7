// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When standards are in force: what replaces what, two at once, none at all. Internal to this
// module.

#include "generator/model/benefit.h"
#include "generator/model/region.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

// Ends what a newer standard replaces on the day before that one begins, when its own row does not
// say; reports what cannot be.
void check_benefit_times(model::Benefits& benefits, const model::Regions& regions,
                         Diagnostics& diagnostics);

}  // namespace mingbai::source
