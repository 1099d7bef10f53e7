// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/select.h"

#include <algorithm>
#include <unordered_set>

#include "generator/site/uses.h"

namespace mingbai::site {
namespace {

using Paths = std::unordered_set<std::string>;

bool is_public(const model::Document& document) {
  return !document.draft && document.audience == model::Audience::kPublic;
}

// A total order, so that equal dates do not depend on the order of reading.
bool comes_before(const model::Document& a, const model::Document& b) {
  if (a.date != b.date) {
    return a.date > b.date;  // an absent date is less than any: undated pages come last
  }
  return a.source_path < b.source_path;
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

void select_public(model::Records& records, model::Site& site) {
  const auto split =
      std::stable_partition(records.documents.begin(), records.documents.end(), is_public);
  const std::vector<model::Document> withheld(std::make_move_iterator(split),
                                              std::make_move_iterator(records.documents.end()));
  records.documents.erase(split, records.documents.end());
  site.documents = std::move(records.documents);
  for (const model::Document& document : withheld) {
    site.withheld.push_back({document.source_path,
                             document.draft ? model::Withheld::kDraft : model::Withheld::kVillage});
  }
  select_files(std::move(records.files), files_used(withheld), site);

  // Indices are sorted, not documents: a document is large to move.
  std::vector<std::uint32_t> order(site.documents.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return comes_before(site.documents[a], site.documents[b]);
  });
  std::vector<model::Document> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t i : order) {
    sorted.push_back(std::move(site.documents[i]));
  }
  site.documents = std::move(sorted);
}

}  // namespace mingbai::site
