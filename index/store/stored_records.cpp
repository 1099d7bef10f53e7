// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stored_records.h"

#include "index/store/database.h"
#include "index/store/messages.h"
#include "index/store/packed_record.h"
#include "index/store/schema.h"

namespace mingbai::store {

std::vector<RecordSource::Key> StoredRecords::keys() const {
  std::vector<Key> keys;
  keys.reserve(records_.size());
  for (const auto& [id, stored] : records_) {
    keys.push_back({id, hash_of_value(stored.hash)});
  }
  return keys;
}

Result<Record> StoredRecords::load(std::size_t index) const {
  const auto& [id, stored] = records_[index];
  std::string data;
  try {
    const std::scoped_lock lock(mutex_);
    const Xapian::Database& part = stored.part == Part::kMain ? parts_.main : *parts_.recent;
    data = part.get_document(stored.document, Xapian::DOC_ASSUME_VALID).get_data();
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder_, error));
  }
  auto record = unpack_record(data);
  if (!record || record->id != id) {
    return fail(index_error(ErrorCode::kInvalid, kDamagedIndex, folder_, id));
  }
  record->hash = hash_of_value(stored.hash);
  return std::move(*record);
}

JoinedRecords::JoinedRecords(const RecordSource& first, const RecordSource& second)
    : first_(first), second_(second), first_size_(first.keys().size()) {}

std::vector<RecordSource::Key> JoinedRecords::keys() const {
  std::vector<Key> keys = first_.keys();
  std::vector<Key> more = second_.keys();
  keys.insert(keys.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
  return keys;
}

Result<Record> JoinedRecords::load(std::size_t index) const {
  return index < first_size_ ? first_.load(index) : second_.load(index - first_size_);
}

}  // namespace mingbai::store
