// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stored_documents.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kMostBytes = std::size_t{32} << 20U;

}  // namespace

Xapian::Document StoredDocuments::read(Xapian::docid document) const {
  return database_.get_document(document, Xapian::DOC_ASSUME_VALID);
}

const Xapian::Document& StoredDocuments::fetched(Xapian::docid document) {
  if (const auto known = fetched_.find(document); known != fetched_.end()) {
    return known->second;
  }
  if (bytes_ > kMostBytes) {
    forget();
  }
  const Xapian::Document& added = fetched_.emplace(document, read(document)).first->second;
  bytes_ += added.get_data().size();
  return added;
}

std::string StoredDocuments::data(Xapian::docid document) {
  return reach_ == Reach::kHere ? read(document).get_data() : fetched(document).get_data();
}

std::string StoredDocuments::value(Xapian::docid document, Slot which) {
  return reach_ == Reach::kHere ? read(document).get_value(slot(which))
                                : fetched(document).get_value(slot(which));
}

void StoredDocuments::forget() {
  fetched_.clear();
  bytes_ = 0;
}

}  // namespace mingbai::store
