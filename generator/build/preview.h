// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The site in memory, for the author at work: rebuilt whole on every change, shown with its
// mistakes. rebuild() belongs to one thread; state() may be called by any.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "generator/build/workspace.h"
#include "index/base/diagnostic.h"

namespace mingbai::build {

using FileBytes = std::shared_ptr<const std::string>;
using FileTree = std::map<std::string, FileBytes>;  // by path below the site's root

struct PreviewState {
  std::uint64_t generation = 0;  // counts up with every rebuild
  std::shared_ptr<const FileTree> files;
  std::shared_ptr<const Workspace> workspace;  // null when the site cannot be read at all
  std::vector<Diagnostic> diagnostics;         // in order
  std::string failure;                         // why nothing could be built; usually empty
};

struct PreviewJob {
  FileSystem& files;
  Environment environment;
  SiteFolders folders;
  std::string index;        // folder for the index of the preview
  std::string page_script;  // address of a script that every page is given, "" for none
};

class Preview {
 public:
  explicit Preview(PreviewJob job);
  void rebuild();
  std::shared_ptr<const PreviewState> state() const;

 private:
  PreviewJob job_;
  mutable std::mutex mutex_;
  std::shared_ptr<const PreviewState> state_;
};

}  // namespace mingbai::build
