// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One writer at a time, across processes: an advisory lock on a file, given back when the object
// goes or the process dies in any way.

#include <string>

#include "index/base/error.h"

namespace mingbai {

class FileLock {
 public:
  // kBusy at once when another process (or another FileLock) holds it. Makes the file when absent.
  static Result<FileLock> acquire(const std::string& path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace mingbai
