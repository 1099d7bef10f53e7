// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes of a text file -> UTF-8 with line ends that everybody counts alike: LF or CRLF. An encoding
// other than UTF-8 is read with a warning; binary data is a mistake. Pure; thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generator/source/mistakes.h"
#include "index/base/file_system.h"

namespace mingbai::source {

struct TextFile {
  std::string text;
  bool is_readable = false;
  Mistakes diagnostics;
};

// Bytes of a file below the site folder, or nothing after reporting why not. An absent file is no
// mistake: the walk found it or it may be absent. Large files are refused without being read.
std::optional<std::string> read_bytes(const FileSystem& files, const std::string& site_folder,
                                      std::string_view path, Diagnostics& diagnostics);

TextFile decode_file(std::string_view path, std::string_view bytes);

inline constexpr std::uint64_t kLargestText = 4U << 20U;  // bytes of one Markdown or YAML file

}  // namespace mingbai::source
