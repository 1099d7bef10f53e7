// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// benefits/: standards, facts and totals, from tables that a spreadsheet saved (.csv) and from YAML
// (.yaml, for what has bands). Mistakes name file, row and column; a row that cannot be understood
// is left out, the others are read. Pure; thread-safe.

#include <string>
#include <vector>

#include "generator/model/benefit.h"
#include "generator/source/mistakes.h"
#include "generator/source/yaml.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

struct BenefitContext {
  Mistakes& mistakes;
  const model::Regions& regions;
};

// Rows of a table: of facts when they have the heading 问题, else of standards.
void read_benefit_table(const Node& rows, model::Benefits& benefits, BenefitContext& context);
// {标准: […], 事实: […]}
void read_benefit_file(const Node& root, model::Benefits& benefits, BenefitContext& context);

// What only shows when everything is there: ids given twice, facts and standards that are named but
// not there, standards that contradict one another. Ends what a newer standard replaces on the day
// before that one begins, when its own row does not say.
void check_benefits(model::Benefits& benefits, const model::Regions& regions,
                    const std::vector<model::Document>& documents, Diagnostics& diagnostics);

}  // namespace mingbai::source
