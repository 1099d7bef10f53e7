// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/file_use.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

// From nobody to everybody.
enum class Reach { kNobody, kDrafts, kVillage, kPublic };

Reach reach_of(const model::Document& document) {
  if (document.draft) {
    return Reach::kDrafts;
  }
  return document.audience == model::Audience::kPublic ? Reach::kPublic : Reach::kVillage;
}

void report_unused(const std::map<std::string, std::vector<std::string>>& by_folder,
                   Diagnostics& diagnostics) {
  constexpr std::size_t kMostShown = 5;
  for (const auto& [folder, names] : by_folder) {
    std::vector<std::string> shown(
        names.begin(),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kMostShown)));
    if (names.size() > kMostShown) {
      shown.emplace_back("…");
    }
    diagnostics.add(kUnusedFile, {folder + "/", 0, 0}, {},
                    {std::to_string(names.size()), join(shown, " ")});
  }
}

}  // namespace

void share_out_files(const std::vector<PlainFile>& files, std::span<const ReadDocument> documents,
                     model::Records& records, Diagnostics& diagnostics) {
  std::unordered_map<const PlainFile*, Reach> reach;
  for (const ReadDocument& read : documents) {
    for (const PlainFile* file : read.used) {
      Reach& widest = reach[file];
      widest = std::max(widest, reach_of(read.document));
    }
  }
  std::map<std::string, std::vector<std::string>> unused;
  for (const PlainFile& file : files) {
    const auto found = reach.find(&file);
    const Reach seen = is_static(file.path)   ? Reach::kPublic
                       : found == reach.end() ? Reach::kNobody
                                              : found->second;
    const model::StaticFile entry{file.source_path, file.path, file.size, file.modified};
    if (seen == Reach::kPublic) {
      records.files.push_back(entry);
    } else if (seen == Reach::kVillage) {
      records.village_files.push_back(entry);
    } else if (seen == Reach::kNobody) {
      unused[std::string(parent_path(file.path))].emplace_back(file_name(file.path));
    }
  }
  report_unused(unused, diagnostics);
}

}  // namespace mingbai::source
