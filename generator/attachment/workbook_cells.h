// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which cell of an .xlsx workbook (ECMA-376) a place in its XML belongs to. Pure; thread-safe.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::attachment {

struct Worksheet {
  std::string name;  // sheet1
  std::string xml;
};

// "sheet1!B3" for an offset in that sheet's XML; its name alone outside of any cell.
std::string cell_at(const Worksheet& sheet, std::size_t offset);

// The first cell that shows the text at `offset` of xl/sharedStrings.xml.
std::string cell_of_shared_text(const std::vector<Worksheet>& sheets, std::string_view shared,
                                std::size_t offset);

}  // namespace mingbai::attachment
