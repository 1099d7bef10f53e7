// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/file_note.h"

#include <array>

#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

struct FileKind {
  std::string_view extension;
  std::string_view kind;
};

// A new row is all that another kind of file needs. Words that a villager uses, not format names;
// PDF has become one.
constexpr std::array<FileKind, 27> kKinds{{
    {".xlsx", "表格"}, {".xls", "表格"},    {".et", "表格"},    {".csv", "表格"},
    {".ods", "表格"},  {".docx", "文档"},   {".doc", "文档"},   {".wps", "文档"},
    {".odt", "文档"},  {".rtf", "文档"},    {".txt", "文档"},   {".ofd", "文档"},
    {".pdf", "PDF"},   {".pptx", "幻灯片"}, {".ppt", "幻灯片"}, {".dps", "幻灯片"},
    {".jpg", "图片"},  {".jpeg", "图片"},   {".png", "图片"},   {".gif", "图片"},
    {".webp", "图片"}, {".svg", "图片"},    {".zip", "压缩包"}, {".rar", "压缩包"},
    {".7z", "压缩包"}, {".mp3", "录音"},    {".mp4", "视频"},
}};

constexpr std::uint64_t kKilo = 1024;

// With one digit behind the point below ten, none above: 1.5 MB, 12 KB.
std::string scaled(std::uint64_t bytes, std::uint64_t unit, std::string_view name) {
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;
  std::string out = std::to_string(tenths >= 100 ? (bytes + unit / 2) / unit : tenths / 10);
  if (tenths < 100 && tenths % 10 != 0) {
    out += "." + std::to_string(tenths % 10);
  }
  return out + " " + std::string(name);
}

}  // namespace

std::string_view file_kind(std::string_view name) {
  const std::string wanted = ascii_lower(extension(name));
  for (const FileKind& row : kKinds) {
    if (row.extension == wanted) {
      return row.kind;
    }
  }
  return "文件";
}

std::string file_size(std::uint64_t bytes) {
  if (bytes < kKilo) {
    return std::to_string(bytes) + " 字节";
  }
  // From 1000 of a unit on the next one reads better than "1020 KB".
  if (bytes < kKilo * 1000) {
    return scaled(bytes, kKilo, "KB");
  }
  if (bytes < kKilo * kKilo * 1000) {
    return scaled(bytes, kKilo * kKilo, "MB");
  }
  // Halved first, so that the largest sizes do not overflow the multiplication by ten.
  return scaled(bytes / kKilo, kKilo * kKilo, "GB");
}

std::string file_note(std::string_view name, std::uint64_t bytes) {
  return "（" + std::string(file_kind(name)) + "，" + file_size(bytes) + "）";
}

}  // namespace mingbai::markdown
