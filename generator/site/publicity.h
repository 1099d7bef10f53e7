// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 公示: until when, how it stands today, and whether the steps of 两公示一对比一公告 come one after
// another with nothing left out.

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Fills site.publicity.
void stand_publicity(model::Site& site, const model::Holidays& holidays, Diagnostics& diagnostics);

}  // namespace mingbai::site
