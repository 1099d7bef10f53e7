// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 公示: until when, how it stands today, and whether the steps of 两公示一对比一公告 come one after
// another with nothing left out.

#include <cstdint>
#include <optional>

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Fills site.publicity.
void stand_publicity(model::Site& site, const model::Holidays& holidays, Diagnostics& diagnostics);

// The last day on which the names of a document are shown: the last day for objections, as many
// days later as 名单撤下 says, or the day before the one that it names. Nothing when neither is
// known.
std::optional<std::int32_t> names_until(const model::Site& site, model::DocumentId id);

}  // namespace mingbai::site
