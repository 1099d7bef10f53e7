// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What standards and totals rest on: the policy is there, has the clause, and states the figures.
// Internal to this module.

#include <vector>

#include "generator/model/benefit.h"
#include "generator/model/document.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

void check_benefit_basis(const model::Benefits& benefits,
                         const std::vector<model::Document>& documents, Diagnostics& diagnostics);

}  // namespace mingbai::source
