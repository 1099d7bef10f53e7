// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pipe tables out of paragraphs. libcmark knows none, so after parsing, every paragraph (or setext
// heading: a table followed by "---") that holds a delimiter row is read again by its source lines.
// Cells with markup are parsed in one second document in which each is an ATX heading "# cell #":
// a heading holds inlines only, so "- x" or "1. y" in a cell stays text. Cells of plain words, most
// of them, are not parsed at all. Internal; one per render() call.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/markdown/cells.h"
#include "generator/markdown/cmark_tree.h"
#include "generator/markdown/prepare.h"
#include "generator/markdown/reporter.h"

namespace mingbai::markdown {

inline constexpr std::size_t kMostColumns = 64;
// Of one body, those filled in for short rows counted: they cost output that the source does not
// have.
inline constexpr std::size_t kMostCells = 100'000;

struct Cell {
  std::string_view written;       // in the prepared text, trimmed
  cmark_node* content = nullptr;  // parent of the parsed inlines; null: `written` is plain words
};

struct Column {
  Align align = Align::kNone;
  bool amounts = false;
};

struct Row {
  std::size_t first_cell = 0;  // index into Table::cells
  std::size_t cells = 0;       // at most the number of columns; missing ones are empty
  bool total = false;
};

struct Table {
  cmark_node* node = nullptr;  // the paragraph or heading that it replaces
  std::vector<Column> columns;
  std::vector<Row> rows;  // the first is the header
  std::vector<Cell> cells;
  cmark_node* caption_paragraph = nullptr;  // the paragraph above that is the caption
  Cell caption;  // … or a line directly above; written is empty when there is none
  cmark_node* before = nullptr;  // parent of the inlines of the paragraph's lines above the table
  int before_first_line = 0;
  int before_last_line = 0;
  bool rule_after = false;  // "---" directly below
};

class Tables {
 public:
  // Reports what is wrong with them. `source` and `root` must outlive this.
  Tables(const Prepared& source, cmark_node* root, SourceLines& lines, Reporter& reporter);
  ~Tables();

  const std::vector<Table>& all() const { return tables_; }
  // There are lines of text above a table, guarded by marks.
  bool has_guarded_lines() const { return guarded_lines_; }
  // Of the second document, for passes over all inlines; null when it was not needed.
  cmark_node* cells_root() const { return cells_tree_ ? cells_tree_->root() : nullptr; }

 private:
  struct Piece;  // something to be parsed in the second document

  void look_for_tables(cmark_node* root);
  void read_block(cmark_node* node);
  void read_rows(Table& table, int header_line, int last_line);
  Row read_row(Table& table, int line_number);
  void read_lines_above(Table& table, int first_line, int header_line);
  void find_caption_paragraph(Table& table);
  void mark_amounts(Table& table);
  void report_row(const Table& table, int line_number, std::size_t cells);
  std::string_view line_content(cmark_node* node, int line_number);
  Cell make_cell(std::string_view written, std::size_t table, std::size_t cell);
  void parse_pieces();

  const Prepared& source_;
  SourceLines& lines_;
  Reporter& reporter_;
  std::vector<Table> tables_;
  std::vector<Piece> pieces_;
  std::string pieces_text_;
  std::unique_ptr<Tree> cells_tree_;
  std::size_t cell_count_ = 0;
  bool guarded_lines_ = false;
  int quote_depth_ = 0;  // of the block being read
};

}  // namespace mingbai::markdown
