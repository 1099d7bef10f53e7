// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole Xapian database (backend glass of xapian-core 1.4, without lists of terms) made at once
// from documents in order: inverted in bounded memory and written front to back, compact from the
// beginning. FORMAT.md, "Bulk build", says why. Deterministic. Not thread-safe.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/base/error.h"
#include "index/base/hash.h"
#include "index/store/draft.h"
#include "index/store/glass_table.h"
#include "index/store/posting_runs.h"

namespace mingbai::store {

class GlassWriter {
 public:
  // An empty or new folder.
  static Result<GlassWriter> create(const std::string& folder,
                                    std::size_t most_bytes = PostingRuns::kMostBytes);

  Result<void> add(const Draft& draft);  // documents are numbered from 1
  void set_metadata(std::string key, std::string value);
  // All files complete and on the disk. `identity` becomes the database's UUID.
  Result<void> finish(const ContentHash& identity);

 private:
  struct ValueChunk {
    std::uint32_t first = 0;
    std::string bytes;
  };
  struct ValueStream {
    std::vector<ValueChunk> chunks;
    std::uint32_t last = 0;
    std::uint32_t documents = 0;
    std::string least;
    std::string greatest;
  };

  GlassWriter(std::string folder, GlassTable data, GlassTable postings, PostingRuns runs);

  void add_value(const Draft::Value& value);
  std::uint64_t add_terms(const Draft& draft);
  Result<void> write_values();
  Result<void> write_postings(std::string key, std::string_view end, const Postings& postings);
  Result<void> write_version(const ContentHash& identity, const std::string& roots);

  std::string folder_;
  GlassTable data_;
  GlassTable postings_;
  PostingRuns runs_;
  std::map<std::string, std::string> metadata_;
  std::map<std::uint32_t, ValueStream> values_;  // by slot
  Postings lengths_;                             // of documents, kept like the list of a term
  std::uint32_t documents_ = 0;
  std::uint64_t shortest_ = 0;
  std::uint64_t longest_ = 0;
  std::uint32_t most_in_one_ = 0;
  std::uint64_t all_lengths_ = 0;
};

}  // namespace mingbai::store
