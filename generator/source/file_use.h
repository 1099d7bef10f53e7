// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which files go out with the pages. What lies in static/ always does. A file beside documents does
// when a document uses it, and is seen by whom that document is seen: one that only 本村 documents
// use stays in the village, one that only drafts use or nobody stays at home. So a list of
// households left in notices/ is not published by accident. Pure; thread-safe.

#include <span>
#include <vector>

#include "generator/model/records.h"
#include "generator/source/document_reader.h"
#include "generator/source/surroundings.h"
#include "index/base/diagnostic.h"

namespace mingbai::source {

void share_out_files(const std::vector<PlainFile>& files, std::span<const ReadDocument> documents,
                     model::Records& records, Diagnostics& diagnostics);

}  // namespace mingbai::source
