// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first step of assembling: what of the folder is public at all, newest first.

#include <vector>

#include "generator/model/records.h"
#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Moves the public documents and files of `records` into `site`, sorted, and names the others in
// Site::withheld. A file outside static/ goes out only when a public document uses it; one in
// static/ stays back when drafts or documents for the village use it and no public one does.
void select_public(model::Records& records, model::Site& site, Diagnostics& diagnostics);

}  // namespace mingbai::site
