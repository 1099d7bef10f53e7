// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/kit_cache.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include "index/base/strings.h"

namespace mingbai::cli {

Result<KitCache::Kit> KitCache::kit(const std::string& version,
                                    const std::function<Result<render::SearchKit>()>& load) {
  {
    const std::scoped_lock lock(mutex_);
    if (kit_ != nullptr && version == version_) {
      return kit_;
    }
  }
  auto loaded = load();
  if (!loaded) {
    return fail(std::move(loaded.error()));
  }
  const std::scoped_lock lock(mutex_);
  kit_ = std::make_shared<const render::SearchKit>(std::move(*loaded));
  version_ = version;
  return kit_;
}

std::string folder_version(const std::string& folder) {
  std::vector<std::string> lines;
  std::error_code error;
  for (auto entry = std::filesystem::recursive_directory_iterator(folder, error);
       !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
    struct stat info {};
    const std::string path = entry->path().string();
    if (::stat(path.c_str(), &info) == 0) {
      lines.push_back(path + " " + std::to_string(info.st_dev) + " " + std::to_string(info.st_ino) +
                      " " + std::to_string(info.st_size) + " " +
                      std::to_string(info.st_mtim.tv_sec) + "." +
                      std::to_string(info.st_mtim.tv_nsec));
    }
  }
  std::sort(lines.begin(), lines.end());
  return join(lines, "\n");
}

}  // namespace mingbai::cli
