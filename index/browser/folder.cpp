// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/folder.h"

#include <algorithm>
#include <set>

namespace mingbai::browser {
namespace {

constexpr std::string_view kExtension = ".js";

// Whether a file is one of those that are named by a hash of their content.
bool is_hashed(std::string_view name) {
  return name.size() == kKeyLength + kExtension.size() && name.ends_with(kExtension) &&
         std::all_of(name.begin(), name.begin() + kKeyLength,
                     [](char c) { return is_key_digit(c); });
}

Result<void> remove_others(FileSystem& files, const std::string& folder,
                           const std::set<std::string, std::less<>>& kept) {
  const auto entries = files.list(folder);
  if (!entries) {
    return fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    if (is_hashed(entry.name) && !kept.contains(entry.name)) {
      if (auto done = files.remove(join_path(folder, entry.name)); !done) {
        return done;
      }
    }
  }
  return {};
}

}  // namespace

Result<void> write_folder(const Job& job, FileSystem& files, const std::string& folder) {
  if (auto done = files.make_directories(folder); !done) {
    return done;
  }
  std::set<std::string, std::less<>> kept;
  auto done = write_search(job, [&](const File& file) -> Result<void> {
    kept.insert(file.name);
    const std::string path = join_path(folder, file.name);
    if (is_hashed(file.name) && files.exists(path)) {
      return {};
    }
    return write_atomically(files, path, file.bytes);
  });
  return done ? remove_others(files, folder, kept) : done;
}

}  // namespace mingbai::browser
