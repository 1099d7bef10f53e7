// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Workspace -> sink: every page rendered in parallel, every static file carried over, and the
// records for the search index on the way. Order and bytes do not depend on threads.

#include <vector>

#include "generator/build/progress.h"
#include "generator/build/sink.h"
#include "generator/build/workspace.h"
#include "index/store/record.h"

namespace mingbai::build {

struct RenderJob {
  const FileSystem& files;  // of the site folder
  int jobs = 1;
  Progress* progress = nullptr;  // may be null
  // Filled when not null: a record per document of the site, then one per standard that is shown.
  std::vector<store::Record>* records = nullptr;
};

// Mistakes go to `diagnostics`; fails when the sink does.
// The site must have been assembled for the readers of the sink's pages.
template <typename PageType>
Result<void> render_all(const Workspace& workspace, const RenderJob& job, SinkOf<PageType>& sink,
                        Diagnostics& diagnostics);
extern template Result<void> render_all(const Workspace&, const RenderJob&, PublicSink&,
                                        Diagnostics&);
extern template Result<void> render_all(const Workspace&, const RenderJob&, VillageSink&,
                                        Diagnostics&);

struct BuildReport {
  std::size_t pages = 0;
  CommitReport files;
  bool committed = false;   // false: content errors, the output is as it was
  bool recovered = false;   // an interrupted build was completed first
  std::size_t indexed = 0;  // documents written to the index
  std::size_t index_unchanged = 0;
  // Benefit standards that are not what they were in the output before, by id; also new ones and
  // those that are gone. Empty for the first build.
  std::vector<std::string> changed_standards;
};

struct BuildJob {
  FileSystem& files;
  const Environment& environment;
  SiteFolders folders;
  std::string output;
  bool with_index = true;
  Progress* progress = nullptr;
};

// The whole of `mingbai build`, for the audience that the folders name. An output that was built
// for one audience is never built over for another.
Result<BuildReport> build_site(const BuildJob& job, Diagnostics& diagnostics);

// Where the index of an output stands, and the kit from which the server renders search.html.
std::string index_folder(const std::string& output);
std::string search_kit_folder(const std::string& output);
// Of the state folder: the last day on which every name that the output shows may be shown, as
// 2021-10-11; empty when it shows none for a time.
inline constexpr std::string_view kNamesUntilFile = "names_until";
// What of the state folder belongs to a release.
inline constexpr std::string_view kPublishedState[] = {"index", "search"};

}  // namespace mingbai::build
