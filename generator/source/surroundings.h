// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the reader of one document must know of the rest of the site: places, topics, folders of
// columns, files that can be attached. Built once before documents are read, const afterwards;
// thread-safe when const.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/records.h"
#include "generator/source/mistakes.h"

namespace mingbai::source {

// A file that is not a document: in static/, or beside documents.
struct PlainFile {
  std::string path;         // below the site folder, as authors name it
  std::string source_path;  // where its bytes are: another path when `path` is a link
  std::uint64_t size = 0;
  std::int64_t modified = 0;
};

class Surroundings {
 public:
  Surroundings(const model::Regions& regions, const std::vector<model::Topic>& topics,
               const std::vector<model::ColumnConfig>& columns,
               const std::vector<PlainFile>& files);

  const model::Regions& regions() const { return regions_; }
  const std::vector<model::Topic>& topics() const { return topics_; }
  std::vector<model::TopicId> find_topics(std::string_view name_or_id) const;
  // The kind of documents in a folder below the site folder ("policies", "news/2017").
  std::optional<model::Kind> kind_of_folder(std::string_view folder) const;

  const PlainFile* file(std::string_view path) const;
  // "form.csv" as a document in `folder` names it: beside it, from the site folder, or in static/.
  const PlainFile* resolve(std::string_view folder, std::string_view name) const;
  // Names of all files in `folder` and static/, for advice.
  std::vector<std::string_view> names_near(std::string_view folder) const;
  // Files outside static/ exist: only those that a document uses are published.
  bool has_loose_files() const { return has_loose_files_; }

 private:
  const model::Regions& regions_;
  const std::vector<model::Topic>& topics_;
  const std::vector<PlainFile>& files_;
  std::unordered_map<std::string_view, std::vector<model::TopicId>> topics_by_name_;
  std::unordered_map<std::string_view, model::Kind> kinds_by_folder_;
  std::unordered_map<std::string_view, const PlainFile*> files_by_path_;
  bool has_loose_files_ = false;
};

bool is_static(std::string_view path);  // lies in static/

// Remembers what was looked up, because many documents name the same few places. One a thread.
class PlaceFinder {
 public:
  explicit PlaceFinder(const model::Regions& regions) : regions_(regions) {}
  // The place that is meant, or nothing after reporting why not.
  std::optional<model::RegionId> find(std::string_view name, Mark at, Mistakes& mistakes);

 private:
  struct Answer {
    std::vector<model::RegionId> found;
    std::string suggestion;
  };
  const Answer& look_up(std::string_view name);

  const model::Regions& regions_;
  std::unordered_map<std::string, Answer> answers_;
};

}  // namespace mingbai::source
