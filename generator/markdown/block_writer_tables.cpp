// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of BlockWriter.
#include <cmark.h>

#include "generator/markdown/block_writer.h"
#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/marks.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

std::string_view align_name(Align align) {
  switch (align) {
    case Align::kLeft:
      return "left";
    case Align::kCenter:
      return "center";
    case Align::kRight:
      return "right";
    case Align::kNone:
      break;
  }
  return "";
}

// What the author asked for counts; amounts without a wish stand right, in figures of one width.
std::string_view column_class(const Column& column) {
  const bool free = column.align == Align::kNone || column.align == Align::kRight;
  return column.amounts && free ? "num" : align_name(column.align);
}

}  // namespace

void BlockWriter::table(const Table& table) {
  Output& out = shop_.out;
  if (table.before != nullptr) {
    shop_.reporter.enter_lines(table.before_first_line, table.before_last_line);
    out.fresh_line();
    out.html += is_in_tight_list(table.node) ? "" : "<p>";
    write_children(table.before);
    out.html += is_in_tight_list(table.node) ? "" : "</p>\n";
    out.fresh_plain_line();
  }
  out.fresh_line();
  if (!bare()) {
    std::string label = caption_text(table);
    if (label.empty()) {
      // Regions of one page need names that differ (WAI-ARIA 1.2, region).
      label = "表格";
      label += ++nameless_tables_ > 1 ? std::to_string(nameless_tables_) : "";
    }
    out.html += "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"";
    append_text(out.html, label);
    out.html += "\">\n";
  }
  out.html += "<table>\n";
  caption(table);
  out.html += "<thead>\n";
  table_row(table, 0);
  out.html += "</thead>\n";
  if (table.rows.size() > 1) {
    out.html += "<tbody>\n";
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      table_row(table, i);
    }
    out.html += "</tbody>\n";
  }
  out.html += bare() ? "</table>\n" : "</table>\n</div>\n";
  out.html += table.rule_after ? "<hr />\n" : "";
}

void BlockWriter::table_row(const Table& table, std::size_t index) {
  const Row& row = table.rows[index];
  Output& out = shop_.out;
  out.html += row.total && !bare() ? "<tr class=\"total\">\n" : "<tr>\n";
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const Cell* cell = column < row.cells ? &table.cells[row.first_cell + column] : nullptr;
    table_cell(table, cell, column, index == 0 ? "th" : "td");
  }
  out.html += "</tr>\n";
  while (out.plain.ends_with(' ')) {
    out.plain.pop_back();
  }
  out.fresh_plain_line();
}

void BlockWriter::table_cell(const Table& table, const Cell* cell, std::size_t column,
                             std::string_view tag) {
  Output& out = shop_.out;
  out.html += "<";
  out.html += tag;
  if (bare()) {
    const std::string_view align = align_name(table.columns[column].align);
    if (!align.empty()) {
      out.html += " align=\"";
      out.html += align;
      out.html += "\"";
    }
  } else {
    out.html += tag == "th" ? " scope=\"col\"" : "";
    const std::string_view name = column_class(table.columns[column]);
    if (!name.empty()) {
      out.html += " class=\"";
      out.html += name;
      out.html += "\"";
    }
  }
  out.html += ">";
  if (cell != nullptr && !cell->written.empty()) {
    cell_content(*cell);
    out.plain.push_back(' ');
  }
  out.html += "</";
  out.html += tag;
  out.html += ">\n";
}

void BlockWriter::cell_content(const Cell& cell) {
  if (cell.content == nullptr) {
    shop_.out.text(cell.written);
    return;
  }
  const auto begin = static_cast<std::size_t>(cell.written.data() - shop_.reporter.text().data());
  shop_.reporter.enter_bytes(begin, begin + cell.written.size());
  write_children(cell.content);
}

std::string BlockWriter::caption_text(const Table& table) {
  if (table.caption_paragraph != nullptr) {
    const std::string text = text_of(table.caption_paragraph);
    const auto caption = read_caption(trim(text));
    return caption ? std::string(trim(text).substr(caption->skip)) : text;
  }
  return table.caption.content == nullptr ? std::string() : text_of(table.caption.content);
}

void BlockWriter::caption(const Table& table) {
  Output& out = shop_.out;
  if (table.caption_paragraph != nullptr) {
    enter_lines_of(table.caption_paragraph);
    cmark_node* words = cmark_node_first_child(table.caption_paragraph);
    const std::string_view literal = literal_of(words);
    const auto caption = read_caption(literal);
    out.html += "<caption>";
    inlines_.skip_head(literal, caption ? caption->skip : 0);
    write_children(table.caption_paragraph);
  } else if (!table.caption.written.empty()) {
    out.html += "<caption>";
    cell_content(table.caption);
  } else {
    return;
  }
  out.html += "</caption>\n";
  out.fresh_plain_line();
}

}  // namespace mingbai::markdown
