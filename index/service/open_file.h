// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An open file that closes itself with its last owner. Reading goes by offset, so several answers
// may share one. Internal to this module.

#include <unistd.h>

namespace mingbai::service {

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

}  // namespace mingbai::service
