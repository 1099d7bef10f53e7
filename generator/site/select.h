// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first step of assembling: what of the folder an audience may see, newest first.

#include "generator/model/records.h"
#include "generator/model/site.h"

namespace mingbai::site {

// Moves the documents and files of `records` that are for `audience` into `site`, sorted, and names
// the others in Site::withheld. A file that only drafts or documents for the village use stays
// back, in static/ too: the reader has looked at this already, and this is the second lock of the
// same door.
void select_for(model::Audience audience, model::Records& records, model::Site& site);

}  // namespace mingbai::site
