// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The search page's templates, read again only when they have changed: reading them takes longer
// than most searches. Thread-safe.

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "generator/render/search_kit.h"

namespace mingbai::cli {

class KitCache {
 public:
  using Kit = std::shared_ptr<const render::SearchKit>;

  // `version` tells one state of the templates from another.
  Result<Kit> kit(const std::string& version,
                  const std::function<Result<render::SearchKit>()>& load);

 private:
  std::mutex mutex_;
  std::string version_;
  Kit kit_;
};

// Changes with every file of a folder that does: names, sizes, places on the disk, times.
std::string folder_version(const std::string& folder);

}  // namespace mingbai::cli
