// SPDX-License-Identifier: GPL-3.0-or-later
// A site is assembled from records, of which the ledger is no part.
#include "generator/model/household.h"
#include "generator/site/assemble.h"

using namespace mingbai;

#ifdef ALLOWED
using Source = model::Records;
#else
using Source = model::Ledger;
#endif

model::Site make(Source&& source, Diagnostics& diagnostics) {
  return site::assemble(std::move(source), 0, diagnostics);
}
