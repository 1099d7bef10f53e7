// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing the two parts of an index. Internal to this module.

#include <string>

#include "index/base/error.h"
#include "index/store/index_plan.h"
#include "index/store/indexer.h"
#include "index/text/lexicon.h"
#include "index/text/pinyin.h"

namespace mingbai::store {

struct PartInput {
  const RecordSource& source;
  const Vocabulary& vocabulary;
  const text::Lexicon& lexicon;  // of the vocabulary
  const text::Pinyin& pinyin;    // likewise
  int jobs = 1;
};

// All records of the source into a new folder, complete and on the disk when it returns. Equal
// input gives equal bytes.
Result<void> write_main(const std::string& folder, const PartInput& input);

// The same by Xapian's own writer, with a term list, marked as a copy that may be served.
Result<void> write_served(const std::string& folder, const PartInput& input);

// One commit to the recent part, which is made when there is none.
Result<void> update_recent(const std::string& folder, const IndexPlan& plan, const Stand& stand,
                           const PartInput& input);

}  // namespace mingbai::store
