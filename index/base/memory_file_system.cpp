// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/memory_file_system.h"

#include <algorithm>

namespace mingbai {
namespace {

tl::unexpected<Error> not_found(const std::string& path) {
  return fail(ErrorCode::kNotFound, path + "：没有这个文件或文件夹");
}

const std::string& name_of(const std::string& folder) {
  return folder;
}
template <typename File>
const std::string& name_of(const std::pair<const std::string, File>& file) {
  return file.first;
}

}  // namespace

Result<std::string> MemoryFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const std::scoped_lock lock(mutex_);
  read_log_.insert(path);
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return not_found(path);
  }
  if (found->second.bytes.size() > limit) {
    return fail(ErrorCode::kTooLarge, path + "：文件太大");
  }
  return found->second.bytes;
}

Result<FileInfo> MemoryFileSystem::stat(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  if (const auto found = files_.find(path); found != files_.end()) {
    return FileInfo{FileType::kFile, found->second.bytes.size(), found->second.modified};
  }
  if (folders_.contains(path)) {
    return FileInfo{FileType::kDirectory, 0, 0};
  }
  return not_found(path);
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  if (!path.empty() && path != "/" && !folders_.contains(path)) {
    return not_found(path);
  }
  std::vector<DirectoryEntry> entries;
  const auto add = [&](const std::string& child, FileType type) {
    if (child != path && parent_path(child) == path) {
      entries.push_back({std::string(file_name(child)), type});
    }
  };
  for (const auto& [child, file] : files_) {
    add(child, FileType::kFile);
  }
  for (const std::string& child : folders_) {
    add(child, FileType::kDirectory);
  }
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return entries;
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  const std::scoped_lock lock(mutex_);
  if (writes_left_ == 0) {
    return fail(write_failure_, path + "：磁盘已满");
  }
  writes_left_ -= writes_left_ > 0 ? 1 : 0;
  const std::string parent(parent_path(path));
  if (!parent.empty() && parent != "/" && !folders_.contains(parent)) {
    return not_found(path);
  }
  files_[path] = {std::string(bytes), clock_};
  write_log_.insert(path);
  return {};
}

Result<void> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  const std::scoped_lock lock(mutex_);
  if (auto file = files_.extract(from)) {
    files_[to] = std::move(file.mapped());
    write_log_.erase(from);
    write_log_.insert(to);
    return {};
  }
  if (!folders_.contains(from)) {
    return not_found(from);
  }
  const std::string prefix = from + "/";
  std::map<std::string, File> moved;
  for (auto& [path, file] : files_) {
    moved[path.starts_with(prefix) ? to + path.substr(from.size()) : path] = std::move(file);
  }
  files_ = std::move(moved);
  std::set<std::string> folders;
  for (const std::string& path : folders_) {
    const bool inside = path == from || path.starts_with(prefix);
    folders.insert(inside ? to + path.substr(from.size()) : path);
  }
  folders_ = std::move(folders);
  return {};
}

Result<void> MemoryFileSystem::remove(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  const std::string prefix = path + "/";
  const auto holds = [&](const auto& sorted) {
    const auto next = sorted.lower_bound(prefix);
    return next != sorted.end() && name_of(*next).starts_with(prefix);
  };
  if (folders_.contains(path) && (holds(files_) || holds(folders_))) {
    return fail(ErrorCode::kIo, path + "：文件夹不是空的");
  }
  if (files_.erase(path) == 0 && folders_.erase(path) == 0) {
    return not_found(path);
  }
  remove_log_.insert(path);
  return {};
}

Result<void> MemoryFileSystem::make_directories(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  for (std::string_view folder = path; !folder.empty() && folder != "/";
       folder = parent_path(folder)) {
    folders_.insert(std::string(folder));
  }
  return {};
}

Result<void> MemoryFileSystem::hard_link(const std::string& existing, const std::string& link) {
  auto bytes = read(existing);
  return bytes ? write(link, *bytes) : fail(bytes.error());
}

Result<void> MemoryFileSystem::symlink(const std::string& /*target*/, const std::string& link) {
  return fail(ErrorCode::kUnsupported, link + "：内存文件系统没有链接");
}

Result<std::string> MemoryFileSystem::read_link(const std::string& path) const {
  return fail(ErrorCode::kUnsupported, path + "：内存文件系统没有链接");
}

Result<void> MemoryFileSystem::sync(const std::string& /*path*/) {
  return {};
}

Result<void> MemoryFileSystem::sync_all(const std::string& /*path*/) {
  return {};
}

void MemoryFileSystem::put(const std::string& path, std::string_view bytes) {
  (void)make_directories(std::string(parent_path(path)));  // cannot fail in memory
  const std::scoped_lock lock(mutex_);
  files_[path] = {std::string(bytes), clock_};
}

std::vector<std::string> MemoryFileSystem::files_read() const {
  const std::scoped_lock lock(mutex_);
  return {read_log_.begin(), read_log_.end()};
}

std::vector<std::string> MemoryFileSystem::files_written() const {
  const std::scoped_lock lock(mutex_);
  return {write_log_.begin(), write_log_.end()};
}

std::vector<std::string> MemoryFileSystem::files_removed() const {
  const std::scoped_lock lock(mutex_);
  return {remove_log_.begin(), remove_log_.end()};
}

void MemoryFileSystem::forget_log() {
  const std::scoped_lock lock(mutex_);
  read_log_.clear();
  write_log_.clear();
  remove_log_.clear();
}

void MemoryFileSystem::fail_writes_after(int writes, ErrorCode code) {
  const std::scoped_lock lock(mutex_);
  writes_left_ = writes;
  write_failure_ = code;
}

}  // namespace mingbai
