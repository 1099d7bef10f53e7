// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file of lines, read once from front to back and then again at any place. What cannot be read
// twice (standard input, a pipe) is copied to a nameless temporary file first. One line is in
// memory at a time.
//
// next() is for one thread; at() may be called from any number of threads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/base/error.h"

namespace mingbai::archive {

struct Line {
  std::string_view text;  // without line end and byte order mark; valid until the next next()
  std::uint64_t offset = 0;
  int number = 0;         // from 1
  bool too_long = false;  // more than kLongestLine: `text` is empty
};

class JsonLines {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{64} << 20U;  // bytes

  // "-" is standard input.
  static Result<JsonLines> open(const std::string& path);

  JsonLines(JsonLines&& other) noexcept;
  JsonLines& operator=(JsonLines&&) = delete;
  JsonLines(const JsonLines&) = delete;
  JsonLines& operator=(const JsonLines&) = delete;
  ~JsonLines();

  const std::string& name() const { return name_; }
  // The next line that is not blank; nothing at the end.
  Result<std::optional<Line>> next();
  // `length` bytes at `offset`; fewer when the file became shorter.
  Result<std::string> at(std::uint64_t offset, std::size_t length) const;

 private:
  JsonLines(std::string name, int file) : name_(std::move(name)), file_(file) {}

  Result<bool> fill();
  Error failure() const;

  std::string name_;
  int file_ = -1;
  std::string buffer_;
  std::size_t begin_ = 0;            // of what is not yet given out
  std::uint64_t buffer_offset_ = 0;  // in the file, of buffer_[0]
  int number_ = 0;
  bool ended_ = false;
};

}  // namespace mingbai::archive
