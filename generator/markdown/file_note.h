// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a reader should know before opening a file: its kind and size. Pure; thread-safe.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai::markdown {

// "form.xlsx" -> 表格; 文件 for a kind that the table in file_note.cpp does not have.
std::string_view file_kind(std::string_view name);
// 12288 -> "12 KB", 1572864 -> "1.5 MB" (1 KB is 1024 bytes, as file managers show it).
std::string file_size(std::uint64_t bytes);
// "（表格，12 KB）"
std::string file_note(std::string_view name, std::uint64_t bytes);

}  // namespace mingbai::markdown
