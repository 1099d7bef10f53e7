// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the catalogue of disclosure for farm subsidies (涉农补贴领域基层政务公开标准目录) asks of
// every item: the policy, who, how much, how, where, with what papers, whom to call. What lacks is
// said once a field with the ids, since a table lacks the same thing in every row.

#include <span>

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::check {

void check_disclosure(const model::Site& site, Diagnostics& diagnostics);

std::span<const DiagnosticRow* const> disclosure_diagnostic_rows();

}  // namespace mingbai::check
