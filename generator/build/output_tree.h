// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The working output of `build`: a folder kept from build to build, of which only what differs is
// written and only what is stale is removed. It is never emptied first.
//
//   OUT/…                    the site
//   OUT/.mingbai/lock        one build at a time
//   OUT/.mingbai/files       what the last build wrote: see FORMAT.md
//   OUT/.mingbai/stage/…     new bytes, aside, until the build is known to be good
//   OUT/.mingbai/journal     the stage is whole, and what is stale; its last line is "end"
//
// Everything is staged first; commit() writes the journal, removes what is stale, moves the stage
// into its place, and removes the journal. A process killed before the journal is whole has changed
// nothing; killed after it, the next open() completes the moves. Files that nobody built (put there
// by hand) are left alone unless a page takes their place.
//
// put() is thread-safe; the rest belongs to one thread.

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/base/file_lock.h"
#include "index/base/file_system.h"

namespace mingbai::build {

struct CommitReport {
  std::size_t written = 0;           // new or different
  std::size_t unchanged = 0;         // stood with the same bytes
  std::vector<std::string> changed;  // of those written, files that stood with other bytes, sorted
  std::vector<std::string> removed;  // stale files, sorted
};

class OutputTree {
 public:
  // Takes the lock and completes an interrupted commit. `files` must outlive the tree.
  static Result<std::unique_ptr<OutputTree>> open(FileSystem& files, std::string folder);
  ~OutputTree();
  OutputTree(const OutputTree&) = delete;
  OutputTree& operator=(const OutputTree&) = delete;

  // `path` is relative, normal, and put at most once a build.
  Result<void> put(const std::string& path, std::string_view bytes);
  Result<CommitReport> commit();  // afterwards the tree is spent
  void abandon();                 // forgets what was staged; the site stays as it was

  const std::string& folder() const { return folder_; }
  bool recovered() const { return recovered_; }  // open() completed an interrupted commit

  static constexpr std::string_view kStateFolder = ".mingbai";

 private:
  OutputTree(FileSystem& files, std::string folder);
  Result<void> recover();
  Result<void> prepare_stage();
  Result<void> stage(const std::string& path, std::string_view bytes);
  Result<void> apply(const std::vector<std::string>& stale);
  Result<void> remove_stale(const std::string& path);
  Result<void> move_into(const std::string& from, const std::string& to);
  std::string state(std::string_view name) const;

  FileSystem& files_;
  const std::string folder_;
  std::unique_ptr<FileLock> lock_;
  bool recovered_ = false;
  bool is_journaled_ =
      false;  // a commit that failed half-way: the stage is left for the next open()
  std::vector<std::string> before_;  // paths of the last build, sorted

  std::mutex mutex_;
  std::vector<std::string> staged_;                   // paths
  std::vector<std::string> unchanged_;                // paths
  std::set<std::string, std::less<>> stage_folders_;  // those that stand
};

}  // namespace mingbai::build
