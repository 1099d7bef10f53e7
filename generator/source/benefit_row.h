// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One row of a table of standards: as it was written, and what it means. Internal to this module.

#include "generator/source/benefits.h"

namespace mingbai::source {

// A row as it was written; finish_row() makes a standard or a total of it.
struct BenefitRow {
  model::Standard standard;
  const Node* kind = nullptr;
  const Node* stated = nullptr;
  const Node* least = nullptr;
  const Node* most = nullptr;
  const Node* amount_unit = nullptr;
  const Node* unit = nullptr;
  const Node* period = nullptr;
  const Node* year = nullptr;
  const Node* from = nullptr;
  const Node* until = nullptr;
  const Node* place = nullptr;
  const Node* conditions = nullptr;
  const Node* replaces = nullptr;
  const Node* replaced_by = nullptr;
  const Node* deductible = nullptr;
  const Node* bands = nullptr;
  const Node* cap = nullptr;
  const Node* basis = nullptr;
  const Node* guide = nullptr;
};

// Adds a standard or a total to `benefits`, or reports why not.
void finish_row(const Node& record, BenefitRow& row, model::Benefits& benefits,
                BenefitContext& context);

}  // namespace mingbai::source
