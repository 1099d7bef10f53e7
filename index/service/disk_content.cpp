// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files on a disk. The root may be a link, and is followed; below it every name is opened relative
// to the folder above it with O_NOFOLLOW, so that no link is followed at all, wherever it leads,
// and none can be put in place between a check and the opening. (openat2 with RESOLVE_BENEATH would
// do it in one call, but containers often forbid it; a site's output has no links.)
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "index/base/hash.h"
#include "index/base/strings.h"
#include "index/service/open_file.h"
#include "index/service/static_files.h"

namespace mingbai::service {
namespace {

constexpr int kFolderFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;

// Strong as far as the system lets us see: the tree is written by renaming new files over old ones,
// so other bytes are another inode, and a later time even when a number is used again.
std::string etag_of(const struct stat& info) {
  const std::string facts = std::to_string(info.st_dev) + "." + std::to_string(info.st_ino) + "." +
                            std::to_string(info.st_size) + "." +
                            std::to_string(info.st_mtim.tv_sec) + "." +
                            std::to_string(info.st_mtim.tv_nsec);
  return "\"" + content_hash(facts).hex().substr(0, 20) + "\"";  // hashed: nothing to learn from
}

class DiskContent final : public Content {
 public:
  explicit DiskContent(std::string root) : root_(std::move(root)) {}

  std::optional<Entry> find(const std::string& path) const override {
    // O_NONBLOCK: opening a pipe that somebody put there must not wait for its writer.
    const auto file = open_below(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat info {};
    if (file == nullptr || ::fstat(file->descriptor(), &info) != 0 || !S_ISREG(info.st_mode)) {
      return std::nullopt;
    }
    Entry entry;
    entry.size = static_cast<std::uint64_t>(info.st_size);
    entry.etag = etag_of(info);
    entry.modified = info.st_mtim.tv_sec;
    entry.file = file;
    return entry;
  }

  bool is_folder(const std::string& path) const override {
    return open_below(path, kFolderFlags | O_NOFOLLOW) != nullptr;
  }

 private:
  std::shared_ptr<const OpenFile> open_below(std::string_view path, int flags) const {
    auto at = opened(::open(root_.c_str(), kFolderFlags));
    for (std::size_t slash = path.find('/'); at != nullptr && slash != std::string_view::npos;
         slash = path.find('/')) {
      const std::string folder(path.substr(0, slash));
      at = opened(::openat(at->descriptor(), folder.c_str(), kFolderFlags | O_NOFOLLOW));
      path.remove_prefix(slash + 1);
    }
    return at == nullptr ? nullptr
                         : opened(::openat(at->descriptor(), std::string(path).c_str(), flags));
  }

  static std::shared_ptr<const OpenFile> opened(int descriptor) {
    return descriptor < 0 ? nullptr : std::make_shared<const OpenFile>(descriptor);
  }

  std::string root_;
};

}  // namespace

std::unique_ptr<Content> disk_content(std::string root) {
  return std::make_unique<DiskContent>(std::move(root));
}

}  // namespace mingbai::service
