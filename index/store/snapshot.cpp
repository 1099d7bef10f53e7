// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/snapshot.h"

#include "index/store/database.h"
#include "index/store/schema.h"

namespace mingbai::store {

Snapshot::Snapshot(const std::string& folder)
    : database(folder),
      vocabulary({unpack_lines(database.get_metadata(std::string(kWordsKey))),
                  database.get_metadata(std::string(kSynonymsKey)),
                  database.get_metadata(std::string(kPinyinKey))}),
      segmenter(vocabulary.lexicon()),
      builder(database, vocabulary),
      sounds(database, vocabulary) {
  for (const FacetKind kind : kNamedFacets) {
    names[kind] =
        NameTable::unpack(database.get_metadata(std::string(kNamesKey).append(facet_key(kind))));
  }
  revision = database.get_revision();
  identity = database.get_uuid();
}

// A commit changes the revision, a rebuilt index its identity.
bool Snapshot::is_outdated() {
  return database.reopen() &&
         (database.get_revision() != revision || database.get_uuid() != identity);
}

}  // namespace mingbai::store
