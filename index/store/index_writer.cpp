// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_writer.h"

#include <algorithm>
#include <future>
#include <utility>

#include <xapian.h>

#include "index/base/parallel.h"
#include "index/store/database.h"
#include "index/store/document.h"
#include "index/store/messages.h"
#include "index/store/schema.h"

namespace mingbai::store {

struct PreparedDocument {
  Result<void> status;
  Xapian::Document document;
  Record record;  // without body
};

namespace {

// Two batches are in memory at a time; a prepared document takes some hundred bytes a term.
constexpr std::size_t kBatch = 32;

// Xapian keeps new postings in a map until it writes them into its trees: about 60 bytes each.
// Writing them every so often bounds the memory, and was also the fastest of the sizes tried.
constexpr std::size_t kMostPending = 400'000;

std::string names_key(FacetKind kind) {
  return std::string(kNamesKey).append(facet_key(kind));
}

}  // namespace

IndexWriter::Batch IndexWriter::prepare(std::size_t first, int jobs) const {
  const auto& writes = input_.plan.write;
  Batch batch(std::min(kBatch, writes.size() - first));
  std::vector<DocumentMaker> makers;
  for (int i = 0; i < std::max(jobs, 1); ++i) {
    makers.emplace_back(input_.lexicon, input_.pinyin);
  }
  parallel_for(batch.size(), jobs, [&](std::size_t i, std::size_t worker) {
    PreparedDocument& prepared = batch[i];
    auto record = input_.source.load(writes[first + i].source_index);
    if (!record) {
      prepared.status = fail(std::move(record.error()));
      return;
    }
    makers[worker].fill(*record, prepared.document);
    record->body = {};
    prepared.record = std::move(*record);
  });
  return batch;
}

Result<void> IndexWriter::add(Batch& batch, std::size_t first) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    PreparedDocument& prepared = batch[i];
    if (!prepared.status) {
      return std::move(prepared.status);
    }
    prepared.document.add_value(slot(Slot::kFacets), facet_value(prepared.record, names_));
    const std::uint32_t replaced = input_.plan.write[first + i].document;
    if (replaced == 0) {
      database_.add_document(prepared.document);
    } else {
      database_.replace_document(replaced, prepared.document);
    }
    flush_when_large(prepared.document.termlist_count());
    prepared = {};
  }
  return {};
}

// The threshold that Xapian offers counts documents, and is set by an environment variable only. To
// list all terms it must first write the pending postings into its trees (xapian-core 1.4,
// GlassWritableDatabase::open_allterms), without committing: that is the flush wanted here.
void IndexWriter::flush_when_large(std::size_t terms) {
  pending_ += terms;
  if (pending_ >= kMostPending) {
    (void)database_.allterms_begin();
    pending_ = 0;
  }
}

Result<void> IndexWriter::write() {
  read_names();
  for (const std::uint32_t document : input_.plan.remove) {
    database_.delete_document(document);
  }
  const std::size_t total = input_.plan.write.size();
  const bool parallel = input_.jobs > 1;
  std::future<Batch> next;
  for (std::size_t first = 0; first < total; first += kBatch) {
    Batch batch = next.valid() ? next.get() : prepare(first, input_.jobs);
    if (parallel && first + kBatch < total) {
      next = std::async(std::launch::async,
                        [this, at = first + kBatch] { return prepare(at, input_.jobs - 1); });
    }
    if (auto added = add(batch, first); !added) {
      return added;
    }
  }
  write_names();
  return {};
}

void IndexWriter::read_names() {
  for (const FacetKind kind : kNamedFacets) {
    std::string& stored = stored_names_[static_cast<std::size_t>(kind)];
    stored = database_.get_metadata(names_key(kind));
    names_[kind] = NameTable::unpack(stored);
  }
}

void IndexWriter::write_names() {
  for (const FacetKind kind : kNamedFacets) {
    std::string packed = names_[kind].pack();
    if (packed != stored_names_[static_cast<std::size_t>(kind)]) {
      database_.set_metadata(names_key(kind), packed);
    }
  }
}

}  // namespace mingbai::store
