// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Waits for changes below some folders, by inotify. Editors save in bursts, so a change is told
// when 100 ms have passed without another. What changed is not said: the caller reads again, which
// is also right after an overflow of the kernel's queue. One thread.

#include <chrono>
#include <string>
#include <vector>

#include "index/base/error.h"

namespace mingbai::build {

class Watcher {
 public:
  // Folders that cannot be watched (a network disk) are looked at every second by the caller's
  // timeouts instead: wait() then tells a change whenever the time is over.
  static Result<Watcher> open(std::vector<std::string> folders);

  Watcher(Watcher&& other) noexcept;
  Watcher& operator=(Watcher&&) = delete;
  ~Watcher();

  // True when something changed, false when `longest` passed without a change.
  bool wait(std::chrono::milliseconds longest);

 private:
  Watcher(int descriptor, std::vector<std::string> folders)
      : descriptor_(descriptor), folders_(std::move(folders)) {}
  void watch_all();
  bool drain(std::chrono::milliseconds longest) const;

  int descriptor_ = -1;
  std::vector<std::string> folders_;
};

}  // namespace mingbai::build
