// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/watcher.h"

#include <array>
#include <filesystem>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "index/base/language.h"

namespace mingbai::build {
namespace {

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;
constexpr std::chrono::milliseconds kQuiet{100};

}  // namespace

Result<Watcher> Watcher::open(std::vector<std::string> folders) {
  const int descriptor = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) {
    return fail(ErrorCode::kIo, say({"系统不让监视文件夹", "the system refuses to watch folders"}));
  }
  Watcher watcher(descriptor, std::move(folders));
  watcher.watch_all();
  return watcher;
}

Watcher::Watcher(Watcher&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), folders_(std::move(other.folders_)) {}

Watcher::~Watcher() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

// Adding a folder twice only refreshes its watch, so new folders need no bookkeeping.
void Watcher::watch_all() {
  namespace fs = std::filesystem;
  for (const std::string& folder : folders_) {
    ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end;
         at.increment(error)) {
      std::error_code ignored;
      if (at->is_directory(ignored) && !at->is_symlink(ignored)) {
        ::inotify_add_watch(descriptor_, at->path().c_str(), kEvents);
      }
    }
  }
}

bool Watcher::drain(std::chrono::milliseconds longest) const {
  pollfd waited{descriptor_, POLLIN, 0};
  if (::poll(&waited, 1, static_cast<int>(longest.count())) <= 0) {
    return false;
  }
  alignas(inotify_event) std::array<char, 16384> events{};
  while (::read(descriptor_, events.data(), events.size()) > 0) {
  }
  return true;
}

bool Watcher::wait(std::chrono::milliseconds longest) {
  if (!drain(longest)) {
    return false;
  }
  while (drain(kQuiet)) {
  }
  watch_all();
  return true;
}

}  // namespace mingbai::build
