// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/select.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "generator/site/uses.h"

namespace mingbai::site {
namespace {

using Paths = std::unordered_set<std::string>;

// Everybody sees what is public; the village also what is its own.
bool is_for(model::Audience audience, const model::Document& document) {
  return !document.draft && (document.audience == model::Audience::kPublic ||
                             (audience == model::Audience::kVillage &&
                              document.audience == model::Audience::kVillage));
}

// What documents are ordered by. It stands apart from them, since sorting would otherwise fetch two
// documents from memory for every comparison.
struct Rank {
  std::optional<text::Date> date;
  std::string_view source_path;
  std::uint32_t index = 0;

  // A total order, so that equal dates do not depend on the order of reading. An absent date is
  // less than any: undated pages come last.
  bool operator<(const Rank& other) const {
    return date != other.date ? date > other.date : source_path < other.source_path;
  }
};

// The indices of `documents`, newest first.
std::vector<std::uint32_t> newest_first(const std::vector<model::Document>& documents) {
  std::vector<Rank> ranks;
  ranks.reserve(documents.size());
  for (const model::Document& document : documents) {
    ranks.push_back(
        {document.date, document.source_path, static_cast<std::uint32_t>(ranks.size())});
  }
  std::sort(ranks.begin(), ranks.end());
  std::vector<std::uint32_t> order;
  order.reserve(ranks.size());
  for (const Rank& rank : ranks) {
    order.push_back(rank.index);
  }
  return order;
}

// Moves the document at order[i] to slot i, one circle of the permutation after the other: a second
// list of documents would be fresh memory as large as the first.
void arrange(std::vector<model::Document>& documents, std::vector<std::uint32_t> order) {
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) {
      continue;
    }
    model::Document held = std::move(documents[start]);
    std::uint32_t slot = start;
    while (order[slot] != start) {
      documents[slot] = std::move(documents[order[slot]]);
      slot = std::exchange(order[slot], slot);
    }
    documents[slot] = std::move(held);
    order[slot] = slot;
  }
}

Paths files_used(const std::vector<model::Document>& documents) {
  Paths used;
  for (const model::Document& document : documents) {
    for_each_file_used(document, [&](const std::string& path) { used.insert(path); });
  }
  return used;
}

void select_files(std::vector<model::StaticFile>&& files, const Paths& used_by_withheld,
                  model::Site& site) {
  const Paths used = used_by_withheld.empty() ? Paths() : files_used(site.documents);
  for (model::StaticFile& file : files) {
    if (used_by_withheld.count(file.source_path) == 0 || used.count(file.source_path) > 0) {
      site.files.push_back(std::move(file));
    }
  }
}

}  // namespace

void select_for(model::Audience audience, model::Records& records, model::Site& site) {
  const auto split = std::stable_partition(
      records.documents.begin(), records.documents.end(),
      [&](const model::Document& document) { return is_for(audience, document); });
  const std::vector<model::Document> withheld(std::make_move_iterator(split),
                                              std::make_move_iterator(records.documents.end()));
  records.documents.erase(split, records.documents.end());
  site.documents = std::move(records.documents);
  for (const model::Document& document : withheld) {
    site.withheld.push_back({document.source_path,
                             document.draft ? model::Withheld::kDraft : model::Withheld::kVillage});
  }
  if (audience == model::Audience::kVillage) {
    records.files.insert(records.files.end(), records.village_files.begin(),
                         records.village_files.end());
    std::sort(records.files.begin(), records.files.end(),
              [](const model::StaticFile& a, const model::StaticFile& b) {
                return a.output_path < b.output_path;
              });
  }
  select_files(std::move(records.files), files_used(withheld), site);

  arrange(site.documents, newest_first(site.documents));
}

}  // namespace mingbai::site
