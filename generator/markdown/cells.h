// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pipe tables as text: rows, delimiter rows, captions, and what a cell holds. GitHub Flavored
// Markdown 0.29 section 4.10, except that the delimiter row needs a bar. Internal. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::markdown {

enum class Align : std::uint8_t { kNone, kLeft, kCenter, kRight };

// The cells of a row, trimmed, "\|" still escaped. Views of `row`.
std::vector<std::string_view> split_row(std::string_view row);
// The columns of "| :--- | ---: |"; empty when the line is no delimiter row.
std::vector<Align> read_delimiter_row(std::string_view row);
// "a \| b" -> "a | b", for a cell's content
std::string unescape_bars(std::string_view cell);

// "表：名单", "表1：名单", "Table 2: list".
struct Caption {
  std::size_t skip = 0;  // bytes before what is shown: a label without number is left out
};
std::optional<Caption> read_caption(std::string_view line);

// A number with its unit, as tables of standards have it: 377元, ≥1200, 2000—3000元, 65%, 1,560.00.
// Not codes, phone numbers or dates, which are read as text.
bool is_amount(std::string_view cell);
// Nothing to compare: empty, or a dash or 无 in place of a number.
bool is_blank_amount(std::string_view cell);
// 合计, 总计, 小计 …: the first cell of a row that adds up.
bool is_total(std::string_view cell);

}  // namespace mingbai::markdown
