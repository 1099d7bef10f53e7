// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files inside a zip archive (APPNOTE.TXT 6.3): .zip, .docx, .xlsx. Hostile archives cost no
// more than a limit of bytes. Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::attachment {

struct ZipEntry {
  std::string name;
  std::string_view packed;  // points into the archive
  bool is_deflated = false;
  bool is_readable = false;  // false: encrypted or packed otherwise
};

bool is_zip(std::string_view bytes);

// By the list at the archive's end; empty when that is damaged.
std::vector<ZipEntry> zip_entries(std::string_view archive);

// At most `limit` bytes; nothing when it cannot be read.
std::optional<std::string> zip_bytes(const ZipEntry& entry, std::size_t limit);

}  // namespace mingbai::attachment
