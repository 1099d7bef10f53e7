// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The records of an index, read back from it: what a rebuild keeps. Thread-safe. Internal to this
// module.

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "index/store/index_parts.h"
#include "index/store/index_plan.h"
#include "index/store/indexer.h"

namespace mingbai::store {

class StoredRecords final : public RecordSource {
 public:
  // Throws what Xapian throws.
  StoredRecords(const std::string& folder, std::vector<std::pair<std::string, StoredKey>> records)
      : folder_(folder), parts_(folder), records_(std::move(records)) {}

  std::vector<Key> keys() const override;
  Result<Record> load(std::size_t index) const override;

 private:
  std::string folder_;
  mutable std::mutex mutex_;  // Xapian's objects are for one thread at a time
  IndexParts parts_;
  std::vector<std::pair<std::string, StoredKey>> records_;
};

// One source after another.
class JoinedRecords final : public RecordSource {
 public:
  JoinedRecords(const RecordSource& first, const RecordSource& second);
  std::vector<Key> keys() const override;
  Result<Record> load(std::size_t index) const override;

 private:
  const RecordSource& first_;
  const RecordSource& second_;
  std::size_t first_size_;
};

}  // namespace mingbai::store
