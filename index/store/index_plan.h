// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands in an index folder, and what has to be done to make it hold other records. Internal
// to this module.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/base/error.h"
#include "index/store/indexer.h"

namespace mingbai::store {

enum class Part : std::uint8_t { kMain, kRecent };

struct StoredKey {
  Part part = Part::kMain;
  std::uint32_t document = 0;  // Xapian's number
  std::string hash;            // hash_value()
};

// What stands in an index folder.
struct Stand {
  Outcome rebuild = Outcome::kUnchanged;  // kUnchanged: it can be updated
  std::map<std::string, StoredKey, std::less<>> records;
  std::vector<std::uint32_t> hidden;
  std::size_t recent = 0;  // documents of the recent part
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
  std::optional<StoredKey> replaces;
};

struct IndexPlan {
  std::vector<StoredKey> remove;
  std::vector<PlannedWrite> write;                           // by record id
  std::vector<std::pair<std::string, StoredKey>> not_named;  // stay though the source lacks them
  std::size_t unchanged = 0;

  bool empty() const { return remove.empty() && write.empty(); }
};

// kInvalid when an id is empty or given twice.
Result<IndexPlan> make_plan(const std::vector<RecordSource::Key>& keys, const Stand& stand,
                            Others others);

// Numbers of the keys by id. kInvalid when an id is empty or given twice.
Result<std::vector<std::size_t>> order_by_id(const std::vector<RecordSource::Key>& keys);

}  // namespace mingbai::store
