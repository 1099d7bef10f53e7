// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/snapshot.h"

#include <algorithm>
#include <set>
#include <utility>

#include "index/store/database.h"
#include "index/store/document_list.h"
#include "index/store/schema.h"

namespace mingbai::store {
namespace {

// The parts in the order in which `joined` holds them.
template <typename Use>
void each_part(const std::vector<OpenShard>& shards, const Use& use) {
  static const std::vector<Xapian::docid> kNone;
  for (const OpenShard& shard : shards) {
    use(shard.parts.main, shard.parts.hidden);
    if (shard.parts.recent) {
      use(*shard.parts.recent, kNone);
    }
  }
}

Xapian::Database joined(const std::vector<OpenShard>& shards) {
  Xapian::Database all;
  each_part(shards,
            [&](const Xapian::Database& part, const auto& /*hidden*/) { all.add_database(part); });
  return all;
}

Xapian::Query hidden_of(const std::vector<OpenShard>& shards) {
  DocumentList::Lists lists;
  each_part(shards, [&](const Xapian::Database& part, const auto& hidden) {
    if (!hidden.empty()) {
      lists[part.get_uuid()] = hidden;
    }
  });
  return lists.empty() ? Xapian::Query() : DocumentList::query(std::move(lists));
}

Reach reach_of(const std::vector<OpenShard>& shards) {
  const bool elsewhere = std::any_of(shards.begin(), shards.end(),
                                     [](const auto& shard) { return shard.is_remote(); });
  return elsewhere ? Reach::kElsewhere : Reach::kHere;
}

// What any shard knows, the lines of the first one first: a word or a synonym of one county is
// found in the others' documents too.
std::vector<std::string> joined_lines(const std::vector<OpenShard>& shards, std::string_view key) {
  std::vector<std::string> lines;
  std::set<std::string> known_texts;
  std::set<std::string> known;
  for (const OpenShard& shard : shards) {
    const std::string text = shard.parts.metadata(key);
    if (!known_texts.insert(text).second) {
      continue;
    }
    for (std::string& line : unpack_lines(text)) {
      if (known.insert(line).second) {
        lines.push_back(std::move(line));
      }
    }
  }
  return lines;
}

SearchVocabulary::Texts texts_of(const std::vector<OpenShard>& shards) {
  if (shards.size() == 1) {
    const IndexParts& parts = shards.front().parts;
    return {unpack_lines(parts.metadata(kWordsKey)), parts.metadata(kSynonymsKey),
            parts.metadata(kPinyinKey)};
  }
  return {joined_lines(shards, kWordsKey), pack_lines(joined_lines(shards, kSynonymsKey)),
          pack_lines(joined_lines(shards, kPinyinKey))};
}

}  // namespace

Snapshot::Snapshot(std::vector<OpenShard> opened)
    : shards(std::move(opened)),
      database(joined(shards)),
      vocabulary(texts_of(shards)),
      segmenter(vocabulary.lexicon()),
      terms(vocabulary.lexicon()),
      stored(database, reach_of(shards)),
      builder(database, vocabulary, hidden_of(shards)),
      sounds(database, vocabulary) {
  for (const FacetKind kind : kNamedFacets) {
    each_part(shards, [&](const Xapian::Database& part, const auto& /*hidden*/) {
      names[kind].merge(part.get_metadata(names_key(kind)));
    });
  }
}

Xapian::docid Snapshot::document(std::string_view id) const {
  // Documents of the parts take turns in the numbers of the whole.
  std::vector<const std::vector<Xapian::docid>*> hidden;
  each_part(shards, [&](const Xapian::Database& /*part*/, const auto& of_part) {
    hidden.push_back(&of_part);
  });
  const auto part_count = static_cast<Xapian::docid>(hidden.size());
  const std::string term = make_term(kIdPrefix, id);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const auto& out = *hidden[(*at - 1) % part_count];
    if (!std::binary_search(out.begin(), out.end(), (*at - 1) / part_count + 1)) {
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

std::size_t Snapshot::document_count() const {
  std::size_t count = 0;
  for (const OpenShard& shard : shards) {
    count += shard.parts.document_count();
  }
  return count;
}

std::uint64_t Snapshot::revision() const {
  std::uint64_t revision = 0;
  for (const OpenShard& shard : shards) {
    revision += shard.is_remote() ? 0 : shard.parts.revision();
  }
  return revision;
}

}  // namespace mingbai::store
