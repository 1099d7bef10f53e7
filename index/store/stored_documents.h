// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is stored of documents. Texts stay unpacked as long as they fit in some megabytes: one that
// was checked is shown, too, and is often asked for again. From another machine values come with
// them, since every time costs a way there and back; on this one they are read when asked for.
// Internal to this module; one per thread. Throws what Xapian throws.

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "index/store/schema.h"

namespace mingbai::store {

enum class Reach : std::uint8_t { kHere, kElsewhere };  // whether some shard is on another machine

class StoredDocuments {
 public:
  StoredDocuments(const Xapian::Database& database, Reach reach)
      : database_(database), reach_(reach) {}

  // Good until the next call.
  const std::string& data(Xapian::docid document);
  std::string value(Xapian::docid document, Slot which);
  Reach reach() const { return reach_; }
  // When a search begins: what another machine has may be another by now.
  void forget();

 private:
  const Xapian::Document& fetched(Xapian::docid document);
  Xapian::Document read(Xapian::docid document) const;

  const Xapian::Database& database_;
  Reach reach_;
  std::map<Xapian::docid, Xapian::Document> fetched_;  // from elsewhere
  std::unordered_map<Xapian::docid, std::string> data_;
  std::size_t bytes_ = 0;
};

}  // namespace mingbai::store
