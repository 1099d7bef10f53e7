// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/surroundings.h"

#include <algorithm>

#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

constexpr std::string_view kStatic = "static";
// A suggestion costs time for every candidate; beyond this many, a wrong name is only refused.
constexpr std::size_t kMostCandidates = 5000;
constexpr std::size_t kMostNames = 500;

}  // namespace

bool is_static(std::string_view path) {
  return path.substr(0, kStatic.size()) == kStatic && path.substr(kStatic.size(), 1) == "/";
}

Surroundings::Surroundings(const model::Regions& regions, const std::vector<model::Topic>& topics,
                           const std::vector<model::ColumnConfig>& columns,
                           const std::vector<PlainFile>& files)
    : regions_(regions), topics_(topics), files_(files) {
  for (model::TopicId id = 0; id < topics.size(); ++id) {
    topics_by_name_[topics[id].id].push_back(id);
    if (topics[id].name != topics[id].id) {
      topics_by_name_[topics[id].name].push_back(id);
    }
  }
  for (const model::KindRow& row : model::kind_table()) {
    kinds_by_folder_[row.folder] = row.kind;
  }
  for (const model::ColumnConfig& column : columns) {
    kinds_by_folder_[column.id] = column.kind;
  }
  for (const PlainFile& file : files) {
    files_by_path_[file.path] = &file;
    has_loose_files_ = has_loose_files_ || !is_static(file.path);
  }
}

std::vector<model::TopicId> Surroundings::find_topics(std::string_view name_or_id) const {
  const auto found = topics_by_name_.find(name_or_id);
  return found == topics_by_name_.end() ? std::vector<model::TopicId>() : found->second;
}

std::optional<model::Kind> Surroundings::kind_of_folder(std::string_view folder) const {
  const auto found = kinds_by_folder_.find(folder.substr(0, folder.find('/')));
  return found == kinds_by_folder_.end() ? std::nullopt : std::optional(found->second);
}

const PlainFile* Surroundings::file(std::string_view path) const {
  const auto found = files_by_path_.find(path);
  return found == files_by_path_.end() ? nullptr : found->second;
}

const PlainFile* Surroundings::resolve(std::string_view folder, std::string_view name) const {
  const bool from_root = name.substr(0, 1) == "/";
  for (const std::string_view start : {from_root ? std::string_view() : folder, std::string_view(),
                                       from_root ? std::string_view() : kStatic}) {
    if (const PlainFile* found = file(normal_path(join_path(start, name)))) {
      return found;
    }
  }
  return nullptr;
}

std::vector<std::string_view> Surroundings::names_near(std::string_view folder) const {
  std::vector<std::string_view> names;
  for (const PlainFile& file : files_) {
    const std::string_view place = parent_path(file.path);
    if ((place == folder || place == kStatic) && names.size() < kMostNames) {
      names.push_back(file_name(file.path));
    }
  }
  return names;
}

const PlaceFinder::Answer& PlaceFinder::look_up(std::string_view name) {
  const auto [at, is_new] = answers_.try_emplace(std::string(name));
  Answer& answer = at->second;
  if (!is_new) {
    return answer;
  }
  answer.found = regions_.find(name);
  if (answer.found.empty() && regions_.all().size() <= kMostCandidates) {
    std::vector<std::string_view> candidates;
    for (const model::Region& region : regions_.all()) {
      candidates.push_back(region.name);
    }
    const std::size_t slash = name.rfind('/');
    const std::string_view last = slash == name.npos ? name : trim(name.substr(slash + 1));
    const std::string_view meant = closest(last, candidates);
    if (const auto ids = regions_.find(meant); !ids.empty()) {
      // A path whose last name is right goes wrong above it: then the whole path helps.
      answer.suggestion = ids.size() == 1 && slash == name.npos
                              ? std::string(meant)
                              : regions_.path_name(ids.front(), "/");
    }
  }
  return answer;
}

std::optional<model::RegionId> PlaceFinder::find(std::string_view name, Mark at,
                                                 Mistakes& mistakes) {
  const Answer& answer = look_up(name);
  if (answer.found.size() == 1) {
    return answer.found.front();
  }
  if (answer.found.empty()) {
    if (answer.suggestion.empty()) {
      mistakes.add(kUnknownPlace, at, {std::string(name)});
    } else {
      mistakes.add(kUnknownPlaceMeant, at, {std::string(name), answer.suggestion});
    }
    return std::nullopt;
  }
  constexpr std::size_t kMostShown = 8;
  std::vector<std::string> paths;
  for (const model::RegionId id : answer.found) {
    if (paths.size() < kMostShown) {
      paths.push_back(regions_.path_name(id, "/"));
    }
  }
  mistakes.add(kAmbiguousPlace, at,
               {std::string(name), std::to_string(answer.found.size()), join(paths, " ")});
  return std::nullopt;
}

}  // namespace mingbai::source
