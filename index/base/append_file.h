// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A new file that grows at its end and may be read back. For what is too large for
// FileSystem::write. Not thread-safe.

#include <cstdint>
#include <string>
#include <string_view>

#include "index/base/error.h"

namespace mingbai {

class AppendFile {
 public:
  enum class Kind : std::uint8_t {
    kNamed,
    kNameless  // its name is gone at once, its bytes with the last owner
  };

  // Replaces a file of that name.
  static Result<AppendFile> create(const std::string& path, Kind kind = Kind::kNamed);

  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&& other) noexcept;
  AppendFile(const AppendFile&) = delete;
  AppendFile& operator=(const AppendFile&) = delete;
  ~AppendFile();

  Result<void> append(std::string_view bytes);  // buffered
  Result<void> flush();                         // to the system: at() sees what was appended
  Result<void> sync();                          // flushed, and on the disk
  std::uint64_t size() const { return size_; }  // with what is buffered
  // `length` bytes at `offset`, fewer at the end.
  Result<std::string> at(std::uint64_t offset, std::size_t length) const;

 private:
  AppendFile(std::string path, int file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  int file_ = -1;
  std::string buffer_;
  std::uint64_t size_ = 0;
};

}  // namespace mingbai
