// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table as rows of cells, in whichever way the text writes it: HTML, Markdown, CSV. Pure;
// thread-safe.

#include <cstddef>
#include <string_view>
#include <vector>

namespace mingbai::check {

struct Cell {
  std::size_t begin = 0;  // bytes of the text, without spaces and quotes around it
  std::size_t end = 0;
};
using Row = std::vector<Cell>;

// The rows from the one that holds `at` to the end of its table, the first one included; empty when
// no cell stands there. At most `limit` bytes are looked at.
std::vector<Row> table_rows(std::string_view text, std::size_t at, std::size_t limit);

}  // namespace mingbai::check
