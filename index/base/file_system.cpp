// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/file_system.h"

#include "index/base/strings.h"

namespace mingbai {

Result<void> write_atomically(FileSystem& files, const std::string& path, std::string_view bytes) {
  const std::string aside = path + ".new";
  auto done = files.write(aside, bytes);
  if (done) {
    done = files.sync(aside);
  }
  if (done) {
    done = files.rename(aside, path);
  }
  if (!done) {
    (void)files.remove(aside);  // best effort: the first failure is the one to report
  }
  return done;
}

Result<void> remove_tree(FileSystem& files, const std::string& path) {
  const auto entries = files.list(path);
  if (!entries) {
    return entries.error().code == ErrorCode::kNotFound ? Result<void>() : fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    const std::string child = join_path(path, entry.name);
    auto removed =
        entry.type == FileType::kDirectory ? remove_tree(files, child) : files.remove(child);
    if (!removed) {
      return removed;
    }
  }
  return files.remove(path);
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.empty()) {
    return std::string(folder.empty() ? name : folder);
  }
  std::string out(folder);
  if (out.back() != '/') {
    out += '/';
  }
  return out += name;
}

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos) {
    return {};
  }
  return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

std::string_view extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string_view() : name.substr(dot);
}

std::string normal_path(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") {
      continue;
    }
    if (part != "..") {
      parts.emplace_back(part);
    } else if (parts.empty()) {
      return {};
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

}  // namespace mingbai
