// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An index folder as opened for reading: the main part, built at once, and the recent part with
// what came since, if there is one. Documents of the main part that were replaced or removed since
// are hidden. Internal to this module. Throws what Xapian throws.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/base/error.h"

namespace mingbai::store {

struct IndexParts {
  explicit IndexParts(const std::string& folder);
  // One part, which another machine serves.
  explicit IndexParts(Xapian::Database served) : main(std::move(served)) {}

  // What the later part says, else the main one.
  std::string metadata(std::string_view key) const;
  // kUnsupported when a part has another format or unknown features, kInvalid when it has none.
  Result<void> check(const std::string& folder) const;
  Xapian::doccount document_count() const;
  Xapian::rev revision() const;  // grows with every commit; of a folder only

  Xapian::Database main;
  std::optional<Xapian::Database> recent;
  std::vector<Xapian::docid> hidden;  // of the main part, ascending
};

std::string recent_folder(const std::string& folder);  // folder/recent
bool has_recent_part(const std::string& folder);

// Ascending numbers as the metadata value of kHiddenKey.
std::string pack_documents(const std::vector<std::uint32_t>& documents);
std::vector<std::uint32_t> unpack_documents(std::string_view bytes);

}  // namespace mingbai::store
