// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Releases: what readers see. A release is a tree of its own that nobody changes afterwards; one
// rename switches it in, so a reader finds the old site whole or the new site whole.
//
//   DIR/releases/0007-3fa2b1c4/…             hard links to the working output (index: a copy)
//   DIR/releases/0007-3fa2b1c4/manifest.json every file with size and BLAKE2b-256
//   DIR/current -> releases/0007-3fa2b1c4    the one that `serve DIR` shows
//
// Hard links are safe because `build` never writes into a file: it renames a new one over it. The
// index is copied, since Xapian does write in place. See FORMAT.md. One publisher at a time, by
// lock.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/build/progress.h"
#include "index/base/diagnostic.h"
#include "index/base/error.h"
#include "index/base/file_system.h"

namespace mingbai::build {

struct PublishJob {
  FileSystem& files;
  std::string output;  // of `build`
  std::string folder;  // DIR
  int keep = 5;        // releases to keep, the current one included; at least 1
  int jobs = 1;
  Progress* progress = nullptr;
  std::int32_t today = 0;  // in China: exceptions of the gate end
};

struct PublishReport {
  std::string release;   // 0007-3fa2b1c4
  bool fresh = false;    // false: the current release has exactly these files already
  bool refused = false;  // personal data was found: nothing was made or switched
  std::size_t files = 0;
  std::vector<std::string> dropped;  // old releases removed
};

// Every file is looked at for personal data before anything is made; what is found goes to
// `diagnostics`, places being files of the output.
Result<PublishReport> publish(const PublishJob& job, Diagnostics& diagnostics);

struct ReleaseInfo {
  std::string name;
  bool current = false;
};
Result<std::vector<ReleaseInfo>> list_releases(const FileSystem& files, const std::string& folder);

// Switches to `name`, or, when it is empty, to the release before the current one. A release that
// shows names which had to go before `today` is refused.
Result<std::string> roll_back(FileSystem& files, const std::string& folder, const std::string& name,
                              std::int32_t today);

inline constexpr std::string_view kCurrentRelease = "current";

}  // namespace mingbai::build
