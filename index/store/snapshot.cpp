// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/snapshot.h"

#include <algorithm>

#include <sys/stat.h>

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/document_list.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

// A commit puts another version file in place, of whichever part; so does a rebuilt index.
std::string stamp_of(const std::string& folder) {
  std::string stamp;
  for (const std::string& part : {folder, recent_folder(folder)}) {
    struct stat info {};
    if (::stat(join_path(part, "iamglass").c_str(), &info) == 0) {
      stamp += std::to_string(info.st_dev) + "/" + std::to_string(info.st_ino) + "/" +
               std::to_string(info.st_size) + "/" + std::to_string(info.st_ctim.tv_sec) + "." +
               std::to_string(info.st_ctim.tv_nsec);
    }
    stamp += "\n";
  }
  return stamp;
}

Xapian::Database joined(const IndexParts& parts) {
  Xapian::Database database = parts.main;
  if (parts.recent) {
    database.add_database(*parts.recent);
  }
  return database;
}

Xapian::Query hidden_of(const IndexParts& parts) {
  return parts.hidden.empty() ? Xapian::Query()
                              : DocumentList::query({{parts.main.get_uuid(), parts.hidden}});
}

}  // namespace

Snapshot::Snapshot(const std::string& index_folder)
    : folder(index_folder),
      stamp(stamp_of(index_folder)),
      parts(index_folder),
      database(joined(parts)),
      vocabulary({unpack_lines(parts.metadata(kWordsKey)), parts.metadata(kSynonymsKey),
                  parts.metadata(kPinyinKey)}),
      segmenter(vocabulary.lexicon()),
      terms(vocabulary.lexicon()),
      builder(database, vocabulary, hidden_of(parts)),
      sounds(database, vocabulary) {
  for (const FacetKind kind : kNamedFacets) {
    names[kind].merge(parts.main.get_metadata(names_key(kind)));
    if (parts.recent) {
      names[kind].merge(parts.recent->get_metadata(names_key(kind)));
    }
  }
}

bool Snapshot::is_outdated() const {
  return stamp_of(folder) != stamp;
}

Xapian::docid Snapshot::document(std::string_view id) const {
  // Documents of the parts take turns in the numbers of the whole.
  const Xapian::docid part_count = parts.recent ? 2 : 1;
  const std::string term = make_term(kIdPrefix, id);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const bool in_main = (*at - 1) % part_count == 0;
    const Xapian::docid own = (*at - 1) / part_count + 1;
    if (!in_main || !std::binary_search(parts.hidden.begin(), parts.hidden.end(), own)) {
      return *at;
    }
  }
  return 0;
}

Suggester& Snapshot::suggestions() {
  if (suggester_ == nullptr) {
    std::vector<std::string> organs;
    for (const Named& name : names[FacetKind::kOrgan].names()) {
      organs.push_back(name.shown);
    }
    suggester_ = std::make_unique<Suggester>(database, vocabulary, builder, organs);
  }
  return *suggester_;
}

}  // namespace mingbai::store
