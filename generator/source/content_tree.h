// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What lies in a site folder: its documents and the files that can be attached to them, without
// reading them. Private and internal folders are not entered. A symbolic link to a file inside the
// site is read as that file; one that leads out, to private content, to a folder or nowhere is
// reported and left alone. Paths are below the site folder, '/' separated. Thread-safe.

#include <string>
#include <string_view>
#include <vector>

#include "generator/source/surroundings.h"
#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::source {

struct ContentTree {
  std::vector<std::string> documents;  // sorted
  std::vector<PlainFile> files;        // by path
};

ContentTree walk_content(const FileSystem& files, const std::string& site_folder,
                         Diagnostics& diagnostics);

// Where a chain of links leads, found step by step so that no step leaves the site folder.
struct LinkTarget {
  enum class Kind { kInside, kOutside, kNowhere };
  Kind kind = Kind::kNowhere;
  std::string path;  // below the site folder, free of links, when inside
};
LinkTarget follow_link(const FileSystem& files, const std::string& site_folder,
                       const std::string& path);

// Content that must never reach a page by way of a link: private/, hidden files …
bool is_publishable(std::string_view path);

}  // namespace mingbai::source
