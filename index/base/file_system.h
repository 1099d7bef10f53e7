// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The disk as an interface. Paths are '/' separated, UTF-8, absolute or relative to the process;
// nothing here changes the working directory. All methods are thread-safe.
//
// RealFileSystem is the disk. MemoryFileSystem (memory_file_system.h) is a disk in memory with a
// fake clock that records what was read and written, for tests and for the preview.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"

namespace mingbai {

enum class FileType { kFile, kDirectory, kSymlink, kOther };

struct FileInfo {
  FileType type = FileType::kFile;  // of what the path leads to; kSymlink only when it dangles
  std::uint64_t size = 0;           // bytes
  std::int64_t modified = 0;        // nanoseconds since 1970
};

struct DirectoryEntry {
  std::string name;
  FileType type = FileType::kFile;  // of the entry itself: a link is kSymlink
};

class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  // kTooLarge when the file has more than `limit` bytes. Only plain files can be read: a pipe or
  // device is kInvalid, so that nothing hangs.
  virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;
  Result<std::string> read(const std::string& path) const { return read(path, kDefaultReadLimit); }
  virtual Result<FileInfo> stat(const std::string& path) const = 0;
  // Sorted by name (bytes), without "." and "..".
  virtual Result<std::vector<DirectoryEntry>> list(const std::string& path) const = 0;

  // Replaces the file's content; its folder must exist. Not atomic: see write_atomically.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;  // replaces `to`
  virtual Result<void> remove(const std::string& path) = 0;  // file, link or empty folder
  virtual Result<void> make_directories(const std::string& path) = 0;
  virtual Result<void> hard_link(const std::string& existing, const std::string& link) = 0;
  virtual Result<void> symlink(const std::string& target, const std::string& link) = 0;
  virtual Result<std::string> read_link(const std::string& path) const = 0;
  virtual Result<void> sync(const std::string& path) = 0;      // to the disk: a file or a folder
  virtual Result<void> sync_all(const std::string& path) = 0;  // the whole disk that holds `path`

  bool exists(const std::string& path) const { return stat(path).has_value(); }

  static constexpr std::uint64_t kDefaultReadLimit = std::uint64_t{1} << 30U;
};

class RealFileSystem final : public FileSystem {
 public:
  using FileSystem::read;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<FileInfo> stat(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<void> make_directories(const std::string& path) override;
  Result<void> hard_link(const std::string& existing, const std::string& link) override;
  Result<void> symlink(const std::string& target, const std::string& link) override;
  Result<std::string> read_link(const std::string& path) const override;
  Result<void> sync(const std::string& path) override;
  Result<void> sync_all(const std::string& path) override;
};

// Aside (same folder), synced, then renamed: readers see the old bytes or the new ones.
Result<void> write_atomically(FileSystem& files, const std::string& path, std::string_view bytes);
// The folder and all below it; links are removed, never followed. Absent is fine.
Result<void> remove_tree(FileSystem& files, const std::string& path);

// "a/b" + "c" = "a/b/c"; an empty side gives the other.
std::string join_path(std::string_view folder, std::string_view name);
std::string_view parent_path(std::string_view path);  // "" when there is none
std::string_view file_name(std::string_view path);
std::string_view extension(std::string_view path);  // ".md", with the dot; "" when there is none
// "a/../b/./c" -> "b/c"; empty when it climbs above its start.
std::string normal_path(std::string_view path);

}  // namespace mingbai
