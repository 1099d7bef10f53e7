// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// manifest.json of a release: every file with its size and hash, and until when the names in it may
// be shown. FORMAT.md. Thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/base/file_system.h"

namespace mingbai::build {

inline constexpr std::string_view kManifest = "manifest.json";

struct ListedFile {
  std::string path;  // below the release, '/' separated
  std::uint64_t size = 0;
  std::string hash;  // fingerprint of its bytes
};

// The same files give the same bytes. `names_until` is a day as 2021-10-11, or empty.
std::string manifest_text(const std::vector<ListedFile>& listed, const std::string& names_until);

// The last day on which the names in a release may be shown; nothing when it shows none.
std::optional<std::int32_t> names_until(const FileSystem& files, const std::string& release);

// Problems of a release against its manifest, one sentence each; empty when it is whole.
Result<std::vector<std::string>> verify_release(const FileSystem& files,
                                                const std::string& release_folder);

}  // namespace mingbai::build
