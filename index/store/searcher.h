// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks an index. Not thread-safe: one Searcher per thread; any number of them may read a folder
// while an Indexer writes it, and each sees the last commit as of the start of its search.
//
// What matches and in which order is described in FORMAT.md, "Answers".

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/base/file_system.h"
#include "index/store/answer.h"
#include "index/store/query.h"
#include "index/store/shard.h"
#include "index/store/suggest.h"

namespace mingbai::store {

// Whether there is an index in the folder, or under the other name that it has for a moment while a
// new one is put in its place.
bool index_stands(const FileSystem& files, const std::string& folder);

struct IndexState {
  std::size_t documents = 0;
  std::uint64_t revision = 0;  // grows with every commit
  std::vector<std::string> missing_shards;
};

// Every call looks first whether the index changed.
class Searcher {
 public:
  // kNotFound: no index there; kUnsupported: made by a newer program, or by an older one and to be
  // built again; kInvalid: damaged.
  static Result<Searcher> open(const std::string& folder);
  // Shards that do not answer are named in the answers while the others go on, and come back by
  // themselves. kIo: none answers; kUnsupported: one cannot be searched in this way, or is there
  // twice.
  static Result<Searcher> open(std::shared_ptr<ShardSet> shards);

  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  // An offset beyond the last hit gives no hits but the same total and facets.
  Result<Answer> search(const Query& query);

  // At most kMostSuggestions; see suggest.h.
  Result<std::vector<Suggestion>> suggest(std::string_view typed, std::size_t limit);

  // The whole record with this id; nothing when there is none.
  Result<std::optional<Record>> document(std::string_view id);
  // Documents like that one, best first: those that share the words which tell it from the others.
  // Without itself and what it replaced; nothing when there is no such document.
  Result<std::optional<std::vector<Hit>>> similar(std::string_view id, std::size_t limit);

  // What the index knows by name, for turning a name that somebody typed into the value of a
  // filter: columns, organs, places (ids are paths, "41/4116", ancestors included) and topics;
  // nothing for other kinds. In the order in which they first came; some may have no document any
  // more.
  Result<std::vector<Named>> names(FacetKind kind);

  Result<IndexState> state();

 private:
  class Implementation;
  explicit Searcher(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace mingbai::store
