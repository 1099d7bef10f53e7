// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// holidays.yaml: a list of years, each with its holidays and make-up workdays as the State Council
// announces them:
//
//   - {年: 2021, 放假: [2021-10-01至2021-10-07, …], 上班: [2021-10-09, …]}
//
// Pure; thread-safe.

#include "generator/model/publicity.h"
#include "generator/source/mistakes.h"
#include "generator/source/yaml.h"

namespace mingbai::source {

void read_holidays(const Node& root, model::Holidays& holidays, Mistakes& mistakes);

}  // namespace mingbai::source
