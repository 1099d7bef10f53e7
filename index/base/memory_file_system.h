// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A disk in memory: for tests, which also ask what was read and written, and for the preview.
// Thread-safe. Links are not modelled: hard_link copies, symlink is kUnsupported.

#include <map>
#include <mutex>
#include <set>

#include "index/base/file_system.h"

namespace mingbai {

class MemoryFileSystem final : public FileSystem {
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

  // A file with its folders, not recorded as a write.
  void put(const std::string& path, std::string_view bytes);
  void tick() { ++clock_; }  // later writes carry a later time

  std::vector<std::string> files_read() const;     // sorted, once each
  std::vector<std::string> files_written() const;  // sorted, once each; renamed files by new name
  std::vector<std::string> files_removed() const;
  void forget_log();

  // The next writes fail with `code`, as a full disk does; reset with nullopt-like count 0.
  void fail_writes_after(int writes, ErrorCode code);

 private:
  struct File {
    std::string bytes;
    std::int64_t modified = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::string, File> files_;
  std::set<std::string> folders_;
  std::int64_t clock_ = 1;
  mutable std::set<std::string> read_log_;
  std::set<std::string> write_log_;
  std::set<std::string> remove_log_;
  int writes_left_ = -1;
  ErrorCode write_failure_ = ErrorCode::kIo;
};

}  // namespace mingbai
