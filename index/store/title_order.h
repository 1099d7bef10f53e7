// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Documents by the length of their title, then newest first, then by id. Xapian sorts the documents
// of other machines by one value and by no key of ours, so that this takes two queries. Internal to
// this module. Throws what Xapian throws.

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "index/store/stored_documents.h"

namespace mingbai::store {

// The first `count` of the query's documents. Sets query and order of `enquire`.
std::vector<Xapian::docid> shortest_titles(Xapian::Enquire& enquire, const Xapian::Query& query,
                                           std::size_t count, StoredDocuments& stored);

}  // namespace mingbai::store
