// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a text occurs in what is stored of a document. Internal to this module.

#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/store/query_builder.h"
#include "index/store/stored_documents.h"

namespace mingbai::store {

// All of the needles in title, summary or body. `looked_at` grows by the bytes that were read.
bool text_contains(StoredDocuments& stored, Xapian::docid document,
                   const std::vector<const Needle*>& needles, std::size_t& looked_at);
bool title_contains(StoredDocuments& stored, Xapian::docid document,
                    const std::vector<const Needle*>& needles);

}  // namespace mingbai::store
