// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stored_documents.h"

#include <utility>

namespace mingbai::store {
namespace {

// Unpacked texts of the last searches: one is often asked for again.
constexpr std::size_t kMostBytes = std::size_t{24} << 20U;
constexpr std::size_t kMostFetched = 1000;

}  // namespace

Xapian::Document StoredDocuments::read(Xapian::docid document) const {
  return database_.get_document(document, Xapian::DOC_ASSUME_VALID);
}

const Xapian::Document& StoredDocuments::fetched(Xapian::docid document) {
  if (const auto known = fetched_.find(document); known != fetched_.end()) {
    return known->second;
  }
  if (fetched_.size() >= kMostFetched) {
    fetched_.clear();
  }
  return fetched_.emplace(document, read(document)).first->second;
}

const std::string& StoredDocuments::data(Xapian::docid document) {
  if (const auto known = data_.find(document); known != data_.end()) {
    return known->second;
  }
  if (bytes_ > kMostBytes) {
    data_.clear();
    bytes_ = 0;
  }
  std::string data =
      reach_ == Reach::kHere ? read(document).get_data() : fetched(document).get_data();
  bytes_ += data.size();
  return data_.emplace(document, std::move(data)).first->second;
}

std::string StoredDocuments::value(Xapian::docid document, Slot which) {
  return reach_ == Reach::kHere ? read(document).get_value(slot(which))
                                : fetched(document).get_value(slot(which));
}

void StoredDocuments::forget() {
  fetched_.clear();
  if (reach_ == Reach::kElsewhere) {
    data_.clear();
    bytes_ = 0;
  }
}

}  // namespace mingbai::store
