// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands in an index folder, and what has to be done to make it hold other records. Internal
// to this module.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/base/error.h"
#include "index/store/indexer.h"

namespace mingbai::store {

struct StoredKey {
  std::uint32_t document = 0;  // Xapian's number
  std::string hash;            // hash_value()
};

// What stands in an index folder.
struct Stand {
  Outcome rebuild = Outcome::kUnchanged;  // kUnchanged: it can be updated
  std::map<std::string, StoredKey, std::less<>> records;
  std::string synonyms;
};

// What the terms of an index depend on, as stored.
struct TermSources {
  std::string words;
  std::string pinyin;
};

// Nothing is written.
Stand inspect(const std::string& folder, const TermSources& sources);

struct PlannedWrite {
  std::size_t source_index = 0;
  std::uint32_t document = 0;  // the Xapian document that it replaces; 0: a new one
};

struct IndexPlan {
  std::vector<std::uint32_t> remove;  // Xapian documents
  std::vector<PlannedWrite> write;    // by record id
  std::size_t unchanged = 0;
  std::string identity;  // every id with its hash: two indexes of the same records are the same

  bool empty() const { return remove.empty() && write.empty(); }
};

// kInvalid when an id is empty or given twice.
Result<IndexPlan> make_plan(const std::vector<RecordSource::Key>& keys, const Stand& stand,
                            Others others);

}  // namespace mingbai::store
