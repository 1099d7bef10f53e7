// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks an index. Not thread-safe: one Searcher per thread; any number of them may read a folder
// while an Indexer writes it, and each sees the last commit as of the start of its search.
//
// What matches and in which order is described in FORMAT.md, "Answers".

#include <memory>
#include <string>
#include <vector>

#include "index/base/error.h"
#include "index/store/answer.h"
#include "index/store/query.h"

namespace mingbai::store {

class Searcher {
 public:
  // kNotFound: no index there; kUnsupported: made by a newer program, or by an older one and to be
  // built again; kInvalid: damaged.
  static Result<Searcher> open(const std::string& folder);

  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  // Looks first whether the index changed. An offset beyond the last hit gives no hits but the
  // same total and facets.
  Result<Answer> search(const Query& query);

  // What the index knows by name, for turning a name that somebody typed into the value of a
  // filter: columns, organs, places (ids are paths, "41/4116", ancestors included) and topics;
  // nothing for other kinds. In the order in which they first came; some may have no document any
  // more.
  Result<std::vector<Named>> names(FacetKind kind);

  std::size_t document_count() const;

 private:
  class Implementation;
  explicit Searcher(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace mingbai::store
