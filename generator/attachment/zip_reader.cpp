// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/zip_reader.h"

#include <algorithm>
#include <cstdint>

#include "generator/attachment/inflate.h"

namespace mingbai::attachment {
namespace {

constexpr std::string_view kLocal("PK\x03\x04", 4);
constexpr std::string_view kCentral("PK\x01\x02", 4);
constexpr std::string_view kEnd("PK\x05\x06", 4);
constexpr std::size_t kLocalSize = 30;  // bytes in front of a name
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kMostEntries = 20'000;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t n = 0;
  for (std::size_t i = size; i-- > 0;) {
    n = n << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  }
  return n;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t size) {
  return at <= bytes.size() ? bytes.substr(at, size) : std::string_view();
}

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with(kLocal);
}

std::vector<ZipEntry> zip_entries(std::string_view archive) {
  constexpr std::uint32_t kStored = 0;
  constexpr std::uint32_t kDeflated = 8;
  std::vector<ZipEntry> entries;
  const std::size_t end = archive.rfind(kEnd);
  if (end == archive.npos) {
    return entries;
  }
  std::size_t at = number(archive, end + 16, 4);
  while (part(archive, at, 4) == kCentral && entries.size() < kMostEntries) {
    const std::uint32_t flags = number(archive, at + 8, 2);
    const std::uint32_t method = number(archive, at + 10, 2);
    const std::size_t packed_size = number(archive, at + 20, 4);
    const std::size_t name_size = number(archive, at + 28, 2);
    const std::size_t local = number(archive, at + 42, 4);
    ZipEntry entry;
    entry.name = std::string(part(archive, at + kCentralSize, name_size));
    entry.is_deflated = method == kDeflated;
    entry.is_readable = (flags & 1U) == 0 && (method == kStored || method == kDeflated);
    const std::size_t data =
        local + kLocalSize + number(archive, local + 26, 2) + number(archive, local + 28, 2);
    entry.packed = part(archive, data, packed_size);
    entries.push_back(std::move(entry));
    at += kCentralSize + name_size + number(archive, at + 30, 2) + number(archive, at + 32, 2);
  }
  return entries;
}

std::optional<std::string> zip_bytes(const ZipEntry& entry, std::size_t limit) {
  if (!entry.is_readable) {
    return std::nullopt;
  }
  return entry.is_deflated ? inflated(entry.packed, Wrapping::kRaw, limit)
                           : std::optional(std::string(entry.packed.substr(0, limit)));
}

}  // namespace mingbai::attachment
