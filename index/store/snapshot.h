// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One state of an index, as opened, with all that answering needs of it. Internal to this module;
// one per thread. Throws what Xapian throws.

#include <string>

#include <xapian.h>

#include "index/store/facets.h"
#include "index/store/query_builder.h"
#include "index/store/search_vocabulary.h"
#include "index/store/sound_search.h"
#include "index/text/segmenter.h"

namespace mingbai::store {

struct Snapshot {
  explicit Snapshot(const std::string& folder);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // Whether the files have changed since: other words and names may hold.
  bool is_outdated();

  Xapian::Database database;
  SearchVocabulary vocabulary;
  text::Segmenter segmenter;
  QueryBuilder builder;
  SoundSearch sounds;
  FacetNames names;
  Xapian::rev revision = 0;
  std::string identity;
};

}  // namespace mingbai::store
