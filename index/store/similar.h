// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "More like this": a document as a query made of the terms that tell it from the others. They are
// taken from the stored text, since a published index has no term lists. Internal to this module.
// Throws what Xapian throws.

#include <vector>

#include <xapian.h>

#include "index/store/query_builder.h"
#include "index/store/record.h"
#include "index/store/terms.h"

namespace mingbai::store {

// Best first, the document itself among them; a few dozen at most. What shares little with it is
// left out.
std::vector<Xapian::docid> similar_documents(const Xapian::Database& database,
                                             const QueryBuilder& builder, const Record& record,
                                             TermMaker& maker);

}  // namespace mingbai::store
