// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/table_rows.h"

#include <algorithm>

#include "index/base/strings.h"

namespace mingbai::check {
namespace {

Cell trimmed(std::string_view text, Cell cell) {
  const auto is_border = [](char c) {
    return c == ' ' || c == '\t' || c == '"' || c == '\r' || c == '\n';
  };
  while (cell.begin < cell.end && is_border(text[cell.begin])) {
    ++cell.begin;
  }
  while (cell.end > cell.begin && is_border(text[cell.end - 1])) {
    --cell.end;
  }
  return cell;
}

// Cells of <td> and <th>, rows of <tr>, until </table>.
std::vector<Row> html_rows(std::string_view text, std::size_t at, std::size_t limit) {
  std::vector<Row> rows;
  const std::string_view within = text.substr(0, std::min(text.size(), at + limit));
  const std::size_t row_begin = within.substr(0, at).rfind("<tr");
  if (row_begin == within.npos) {
    return rows;
  }
  std::size_t open = within.npos;  // where the open cell's text begins
  const auto close = [&](std::size_t end) {
    if (open != within.npos && !rows.empty()) {
      rows.back().push_back(trimmed(text, {open, end}));
    }
    open = within.npos;
  };
  for (std::size_t tag = row_begin; tag != within.npos; tag = within.find('<', tag + 1)) {
    const std::string_view rest = within.substr(tag);
    if (rest.starts_with("</table")) {
      close(tag);
      break;
    }
    if (rest.starts_with("<tr")) {
      close(tag);
      rows.emplace_back();
    } else if (rest.starts_with("<td") || rest.starts_with("<th>") || rest.starts_with("<th ")) {
      close(tag);
      const std::size_t end = within.find('>', tag);
      open = end == within.npos ? within.npos : end + 1;
    } else if (rest.starts_with("</td") || rest.starts_with("</th") || rest.starts_with("</tr")) {
      close(tag);
    }
  }
  return rows;
}

Row line_cells(std::string_view text, std::size_t begin, std::size_t end, char separator) {
  Row row;
  std::size_t cell = begin;
  for (std::size_t i = begin; i <= end; ++i) {
    if (i == end || text[i] == separator) {
      row.push_back(trimmed(text, {cell, i}));
      cell = i + 1;
    }
  }
  return row;
}

// Lines with the same separator; the first one without it ends the table.
std::vector<Row> line_rows(std::string_view text, std::size_t at, std::size_t limit) {
  std::vector<Row> rows;
  const std::size_t before = text.substr(0, at).rfind('\n');
  std::size_t line = before == text.npos ? 0 : before + 1;
  const std::string_view header = text.substr(line, text.find('\n', line) - line);
  constexpr std::string_view kSeparators = "|\t,;";
  const std::size_t first = header.find_first_of(kSeparators);
  if (first == header.npos) {
    return rows;
  }
  // A bar or a tab is never part of a text; a comma may be.
  const std::size_t sure = header.find_first_of("|\t");
  const char separator = header[sure == header.npos ? first : sure];
  while (line < text.size() && line < at + limit) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    Row row = line_cells(text, line, end, separator);
    if (row.size() < 2) {
      break;
    }
    rows.push_back(std::move(row));
    line = end + 1;
  }
  return rows;
}

}  // namespace

std::vector<Row> table_rows(std::string_view text, std::size_t at, std::size_t limit) {
  std::vector<Row> rows = line_rows(text, at, limit);
  const auto holds = [&](const Row& row) {
    return std::any_of(row.begin(), row.end(),
                       [&](const Cell& cell) { return cell.begin <= at && at < cell.end; });
  };
  if (text.substr(at > 400 ? at - 400 : 0, std::min<std::size_t>(at, 400)).find("<t") !=
      text.npos) {
    rows = html_rows(text, at, limit);
  }
  if (rows.empty() || !holds(rows.front())) {
    rows.clear();
  }
  return rows;
}

}  // namespace mingbai::check
