// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One state of an archive, as opened, with all that answering needs of it. Internal to this module;
// one per thread. Throws what Xapian throws.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/store/facets.h"
#include "index/store/index_parts.h"
#include "index/store/open_shard.h"
#include "index/store/query_builder.h"
#include "index/store/search_vocabulary.h"
#include "index/store/sound_search.h"
#include "index/store/stored_documents.h"
#include "index/store/suggester.h"
#include "index/text/segmenter.h"

namespace mingbai::store {

struct Snapshot {
  // At least one shard.
  explicit Snapshot(std::vector<OpenShard> opened);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // Of the document with this id; 0 when there is none.
  Xapian::docid document(std::string_view id) const;
  Suggester& suggestions();  // made when first needed
  std::size_t document_count() const;
  std::uint64_t revision() const;  // grows with every commit on this machine

  std::vector<OpenShard> shards;
  Xapian::Database database;  // all parts of all shards as one
  SearchVocabulary vocabulary;
  text::Segmenter segmenter;
  TermMaker terms;
  StoredDocuments stored;
  QueryBuilder builder;
  SoundSearch sounds;
  FacetNames names;

 private:
  std::unique_ptr<Suggester> suggester_;
};

}  // namespace mingbai::store
