// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing the documents of an update into an open Xapian database. Threads prepare documents
// (cutting text is half the work); one thread adds them in the order of the plan. Internal to this
// module; throws what Xapian throws.

#include <cstdint>
#include <string>
#include <vector>

#include "index/base/error.h"
#include "index/store/facets.h"
#include "index/store/index_plan.h"
#include "index/store/indexer.h"
#include "index/text/lexicon.h"
#include "index/text/pinyin.h"

namespace Xapian {  // NOLINT(readability-identifier-naming): the library's own
class WritableDatabase;
}

namespace mingbai::store {

struct PreparedDocument;

class IndexWriter {
 public:
  struct Input {
    const IndexPlan& plan;
    const RecordSource& source;
    const text::Lexicon& lexicon;
    const text::Pinyin& pinyin;
    int jobs = 1;
  };

  IndexWriter(Xapian::WritableDatabase& database, const Input& input)
      : database_(database), input_(input) {}

  // Everything but the commit. Stops at the first record that cannot be loaded.
  Result<void> write();

 private:
  using Batch = std::vector<PreparedDocument>;

  Batch prepare(std::size_t first, int jobs) const;
  Result<void> add(Batch& batch, std::size_t first);
  void flush_when_large(std::size_t terms);
  void read_names();
  void write_names();

  Xapian::WritableDatabase& database_;
  Input input_;
  FacetNames names_;
  std::array<std::string, kFacetKinds> stored_names_;
  std::size_t pending_ = 0;  // postings since the last flush
};

}  // namespace mingbai::store
