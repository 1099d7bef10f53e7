// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/file_lock.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "index/base/language.h"

namespace mingbai {

Result<FileLock> FileLock::acquire(const std::string& path) {
  constexpr mode_t kMode = 0644;
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
  if (descriptor < 0) {
    return fail(ErrorCode::kPermission,
                path + "：" + say({"不能建立锁文件", "cannot make the lock file"}));
  }
  FileLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return fail(ErrorCode::kBusy, path + "：" +
                                      say({"另一个明白程序正在使用这里，请等它完成",
                                           "another mingbai is at work here; wait for it"}));
  }
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

}  // namespace mingbai
