// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "index/base/file_system.h"
#include "index/base/language.h"

namespace mingbai {
namespace {

tl::unexpected<Error> system_error(const std::string& path, int number) {
  struct Row {
    int number;
    ErrorCode code;
    Text text;
  };
  static constexpr Row kRows[] = {
      {ENOENT, ErrorCode::kNotFound, {"没有这个文件或文件夹", "no such file or folder"}},
      {ENOTDIR, ErrorCode::kNotFound, {"没有这个文件或文件夹", "no such file or folder"}},
      {EACCES, ErrorCode::kPermission, {"没有权限", "permission denied"}},
      {EPERM, ErrorCode::kPermission, {"没有权限", "permission denied"}},
      {EROFS, ErrorCode::kPermission, {"磁盘只读", "the disk is read-only"}},
      {ENOSPC, ErrorCode::kIo, {"磁盘已满", "the disk is full"}},
      {EDQUOT, ErrorCode::kIo, {"磁盘配额已满", "the disk quota is used up"}},
      {ELOOP, ErrorCode::kInvalid, {"链接绕成了圈", "the links form a loop"}},
      {EISDIR, ErrorCode::kInvalid, {"这是文件夹，不是文件", "this is a folder, not a file"}},
      {EEXIST, ErrorCode::kBusy, {"已经存在", "it exists already"}},
      {ENAMETOOLONG, ErrorCode::kInvalid, {"名字太长", "the name is too long"}},
  };
  for (const Row& row : kRows) {
    if (row.number == number) {
      return fail(row.code, path + "：" + say(row.text));
    }
  }
  return fail(ErrorCode::kIo, path + "：" + std::generic_category().message(number));
}

// Closes what it holds; EINTR on close must not be retried on Linux.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) {
      ::close(fd_);
    }
  }
  int get() const { return fd_; }
  int close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd);
  }

 private:
  int fd_;
};

FileType type_of(mode_t mode) {
  if (S_ISREG(mode)) {
    return FileType::kFile;
  }
  if (S_ISDIR(mode)) {
    return FileType::kDirectory;
  }
  return S_ISLNK(mode) ? FileType::kSymlink : FileType::kOther;
}

Result<void> outcome(int status, const std::string& path) {
  if (status != 0) {
    return system_error(path, errno);
  }
  return {};
}

}  // namespace

Result<std::string> RealFileSystem::read(const std::string& path, std::uint64_t limit) const {
  // O_NONBLOCK: opening a pipe must not wait for a writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) {
    return system_error(path, errno);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    return system_error(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    return system_error(path, EISDIR);
  }
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::kInvalid, path + "：" + say({"不是普通文件", "not a plain file"}));
  }
  if (static_cast<std::uint64_t>(status.st_size) > limit) {
    return fail(ErrorCode::kTooLarge, path + "：" + say({"文件太大", "the file is too large"}));
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t n = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return system_error(path, errno);
    }
    if (n == 0) {
      break;
    }
    filled += static_cast<std::size_t>(n);
  }
  bytes.resize(filled);
  return bytes;
}

Result<FileInfo> RealFileSystem::stat(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    const int number = errno;
    if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) {
      return system_error(path, number);
    }
  }
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return FileInfo{type_of(status.st_mode), static_cast<std::uint64_t>(status.st_size),
                  status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

Result<std::vector<DirectoryEntry>> RealFileSystem::list(const std::string& path) const {
  DIR* folder = ::opendir(path.c_str());
  if (folder == nullptr) {
    return system_error(path, errno);
  }
  std::vector<DirectoryEntry> entries;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): each stream has one reader (readdir, glibc manual)
  while (const dirent* entry = ::readdir(folder)) {
    const std::string_view name(entry->d_name);
    if (name == "." || name == "..") {
      continue;
    }
    FileType type = FileType::kOther;
    switch (entry->d_type) {
      case DT_REG:
        type = FileType::kFile;
        break;
      case DT_DIR:
        type = FileType::kDirectory;
        break;
      case DT_LNK:
        type = FileType::kSymlink;
        break;
      case DT_UNKNOWN: {  // file systems that do not say
        struct stat status {};
        if (::lstat(join_path(path, name).c_str(), &status) == 0) {
          type = type_of(status.st_mode);
        }
        break;
      }
      default:
        break;
    }
    entries.push_back({std::string(name), type});
  }
  ::closedir(folder);
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return entries;
}

Result<void> RealFileSystem::write(const std::string& path, std::string_view bytes) {
  constexpr mode_t kMode = 0644;
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode));
  if (file.get() < 0) {
    return system_error(path, errno);
  }
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return system_error(path, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return outcome(file.close(), path);
}

Result<void> RealFileSystem::rename(const std::string& from, const std::string& to) {
  return outcome(::rename(from.c_str(), to.c_str()), to);
}

Result<void> RealFileSystem::remove(const std::string& path) {
  return outcome(std::remove(path.c_str()), path);
}

Result<void> RealFileSystem::make_directories(const std::string& path) {
  constexpr mode_t kMode = 0755;
  if (path.empty() || ::mkdir(path.c_str(), kMode) == 0) {
    return {};
  }
  if (errno == EEXIST) {
    const auto info = stat(path);
    if (info && info->type == FileType::kDirectory) {
      return {};
    }
    return system_error(path, EEXIST);
  }
  if (errno != ENOENT) {
    return system_error(path, errno);
  }
  const std::string parent(parent_path(path));
  if (parent.empty() || parent == path) {
    return system_error(path, ENOENT);
  }
  if (auto made = make_directories(parent); !made) {
    return made;
  }
  if (::mkdir(path.c_str(), kMode) != 0 && errno != EEXIST) {
    return system_error(path, errno);
  }
  return {};
}

Result<void> RealFileSystem::hard_link(const std::string& existing, const std::string& link) {
  return outcome(::link(existing.c_str(), link.c_str()), link);
}

Result<void> RealFileSystem::symlink(const std::string& target, const std::string& link) {
  return outcome(::symlink(target.c_str(), link.c_str()), link);
}

Result<std::string> RealFileSystem::read_link(const std::string& path) const {
  std::string target(4096, '\0');
  const ssize_t n = ::readlink(path.c_str(), target.data(), target.size());
  if (n < 0) {
    return system_error(path, errno);
  }
  target.resize(static_cast<std::size_t>(n));
  return target;
}

Result<void> RealFileSystem::sync(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    return system_error(path, errno);
  }
  return outcome(::fsync(file.get()), path);
}

Result<void> RealFileSystem::sync_all(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    return system_error(path, errno);
  }
  return outcome(::syncfs(file.get()), path);
}

}  // namespace mingbai
