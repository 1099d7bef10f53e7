// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A question as the search for its core: 请问低保标准在哪里 looks for 低保标准 where no document
// contains the question itself but some the core. Internal to this module; throws what Xapian
// throws.

#include <optional>
#include <vector>

#include <xapian.h>

#include "index/store/query_builder.h"
#include "index/store/stored_documents.h"

namespace mingbai::store {

// Whether there may be a shell to take off; cheap.
bool is_spoken(const std::vector<Needle>& needles);

// The query without its shell, where some document contains the rest; empty otherwise.
std::optional<Query> core_of(const Query& query, const Xapian::Database& database,
                             QueryBuilder& builder, StoredDocuments& stored);

}  // namespace mingbai::store
