// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One state of an index, as opened, with all that answering needs of it. Internal to this module;
// one per thread. Throws what Xapian throws.

#include <memory>
#include <string>
#include <string_view>

#include <xapian.h>

#include "index/store/facets.h"
#include "index/store/index_parts.h"
#include "index/store/query_builder.h"
#include "index/store/search_vocabulary.h"
#include "index/store/sound_search.h"
#include "index/store/suggester.h"
#include "index/text/segmenter.h"

namespace mingbai::store {

struct Snapshot {
  explicit Snapshot(const std::string& index_folder);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // Whether the files have changed since: other words and names may hold.
  bool is_outdated() const;
  // Of the document with this id; 0 when there is none.
  Xapian::docid document(std::string_view id) const;
  Suggester& suggestions();  // made when first needed

  std::string folder;
  std::string stamp;  // of the files, taken before they are opened
  IndexParts parts;
  Xapian::Database database;  // the parts as one
  SearchVocabulary vocabulary;
  text::Segmenter segmenter;
  TermMaker terms;
  QueryBuilder builder;
  SoundSearch sounds;
  FacetNames names;

 private:
  std::unique_ptr<Suggester> suggester_;
};

}  // namespace mingbai::store
