// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/tables.h"

#include <algorithm>

#include <cmark.h>

#include "generator/markdown/marks.h"
#include "generator/markdown/messages.h"
#include "index/base/strings.h"

namespace mingbai::markdown {
namespace {

// What may begin inline markup. Everything else in a cell is plain words.
constexpr std::string_view kMarkup = "\\`*_[]<>&!~";

bool has_markup(std::string_view text) {
  return text.find_first_of(kMarkup) != std::string_view::npos ||
         find_mark(text, 0) != std::string_view::npos;
}

bool is_container(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
         type == CMARK_NODE_ITEM;
}

// A setext heading spans its text and its underline; a table above "---" reads as one to libcmark.
bool may_hold_table(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) &&
         cmark_node_get_end_line(node) > cmark_node_get_start_line(node);
}

int quote_depth(cmark_node* node) {
  int depth = 0;
  for (; node != nullptr; node = cmark_node_parent(node)) {
    depth += cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
  }
  return depth;
}

void skip_blanks(std::string_view& line) {
  line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t")));
}

}  // namespace

struct Tables::Piece {
  enum class Target { kCell, kCaption, kBefore };
  Target target = Target::kCell;
  std::size_t table = 0;
  std::size_t cell = 0;
};

Tables::Tables(const Prepared& source, cmark_node* root, SourceLines& lines, Reporter& reporter)
    : source_(source), lines_(lines), reporter_(reporter) {
  if (!source.delimiter_rows.empty()) {
    look_for_tables(root);
    parse_pieces();
  }
}

Tables::~Tables() = default;

void Tables::look_for_tables(cmark_node* root) {
  traverse(
      root,
      [&](cmark_node* node) {
        if (may_hold_table(node)) {
          read_block(node);
        }
        return is_container(node);
      },
      [](cmark_node*) {});
}

// A line without the '>' and spaces of the containers around it.
std::string_view Tables::line_content(cmark_node* node, int line_number) {
  std::string_view line = lines_.line(line_number);
  if (line_number == cmark_node_get_start_line(node)) {
    const auto column =
        static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1) - 1);
    line.remove_prefix(std::min(line.size(), column));
    skip_blanks(line);
    return line;
  }
  skip_blanks(line);
  for (int depth = quote_depth_; depth > 0 && line.starts_with('>'); --depth) {
    line.remove_prefix(1);
    skip_blanks(line);
  }
  return line;
}

void Tables::read_block(cmark_node* node) {
  const int first = cmark_node_get_start_line(node);
  const int last = cmark_node_get_end_line(node);
  const auto& candidates = source_.delimiter_rows;
  auto row = std::upper_bound(candidates.begin(), candidates.end(), first);
  quote_depth_ = row != candidates.end() && *row <= last ? quote_depth(node) : 0;
  int mismatch = 0;
  for (; row != candidates.end() && *row <= last; ++row) {
    const std::vector<Align> aligns = read_delimiter_row(line_content(node, *row));
    const std::string_view header = line_content(node, *row - 1);
    const std::size_t columns = split_row(header).size();
    if (aligns.empty() || header.find('|') == std::string_view::npos) {
      continue;
    }
    if (columns != aligns.size()) {
      mismatch = mismatch == 0 ? *row : mismatch;
      continue;
    }
    const std::size_t cells = columns * static_cast<std::size_t>(last - *row + 1);
    if (columns > kMostColumns || cells > kMostCells - cell_count_) {
      reporter_.report(kTableTooLarge, reporter_.at_line(*row - 1),
                       {std::to_string(columns), std::to_string(last - *row)});
      return;
    }
    cell_count_ += cells;
    Table& table = tables_.emplace_back();
    table.node = node;
    for (const Align align : aligns) {
      table.columns.push_back({align, false});
    }
    read_lines_above(table, first, *row - 1);
    read_rows(table, *row - 1, last);
    return;
  }
  if (mismatch != 0) {
    reporter_.report(kTableColumnsDiffer, reporter_.at_line(mismatch),
                     {std::to_string(split_row(line_content(node, mismatch - 1)).size()),
                      std::to_string(read_delimiter_row(line_content(node, mismatch)).size())});
  }
}

void Tables::read_rows(Table& table, int header_line, int last_line) {
  table.rows.push_back(read_row(table, header_line));
  if (cmark_node_get_type(table.node) == CMARK_NODE_HEADING) {
    const std::string_view underline = trim(line_content(table.node, last_line));
    table.rule_after = underline.starts_with("---");
    last_line -= table.rule_after ? 1 : 0;
  }
  for (int line = header_line + 2; line <= last_line; ++line) {
    table.rows.push_back(read_row(table, line));
  }
  mark_amounts(table);
}

Row Tables::read_row(Table& table, int line_number) {
  const std::string_view line = line_content(table.node, line_number);
  const std::vector<std::string_view> written = split_row(line);
  const bool header = table.rows.empty();
  Row row{table.cells.size(), std::min(written.size(), table.columns.size()), false};
  if (!header) {
    report_row(table, line_number, written.size());
    const auto first = std::find_if(written.begin(), written.end(),
                                    [](std::string_view cell) { return !cell.empty(); });
    row.total = first != written.end() && is_total(without_marks(*first));
  }
  for (std::size_t i = 0; i < row.cells; ++i) {
    table.cells.push_back(make_cell(written[i], tables_.size() - 1, table.cells.size()));
  }
  return row;
}

void Tables::report_row(const Table& table, int line_number, std::size_t cells) {
  const std::size_t columns = table.columns.size();
  const std::string_view line = line_content(table.node, line_number);
  const Spot spot = reporter_.at_line(line_number);
  if (columns > 1 && line.find('|') == std::string_view::npos) {
    reporter_.report(kTableRowWithoutBar, spot);
  } else if (cells > columns) {
    reporter_.report(kTableRowTooLong, spot, {std::to_string(cells), std::to_string(columns)});
  } else if (cells < columns) {
    reporter_.report(kTableRowTooShort, spot, {std::to_string(cells), std::to_string(columns)});
  }
}

void Tables::mark_amounts(Table& table) {
  std::vector<std::size_t> amounts(table.columns.size());
  std::vector<bool> words(table.columns.size());
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].cells; ++c) {
      const std::string_view cell = table.cells[table.rows[r].first_cell + c].written;
      if (words[c]) {
        continue;
      }
      if (is_amount(without_marks(cell))) {
        ++amounts[c];
      } else if (!is_blank_amount(cell)) {
        words[c] = true;
      }
    }
  }
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    table.columns[c].amounts = amounts[c] > 0 && !words[c];
  }
}

Cell Tables::make_cell(std::string_view written, std::size_t table, std::size_t cell) {
  if (has_markup(written)) {
    pieces_.push_back({Piece::Target::kCell, table, cell});
    pieces_text_ += "# " + unescape_bars(written) + " #\n";
  }
  return {written, nullptr};
}

// Lines of the paragraph above the header: the last may be the caption, the others are text.
void Tables::read_lines_above(Table& table, int first_line, int header_line) {
  const std::size_t index = tables_.size() - 1;
  int last = header_line - 1;
  if (last < first_line) {
    return find_caption_paragraph(table);
  }
  const std::string_view line = trim(line_content(table.node, last));
  if (const auto caption = read_caption(line)) {
    table.caption.written = line.substr(caption->skip);
    pieces_.push_back({Piece::Target::kCaption, index, 0});
    pieces_text_ += "# " + std::string(table.caption.written) + " #\n";
    --last;
  }
  if (last < first_line) {
    return;
  }
  table.before_first_line = first_line;
  table.before_last_line = last;
  guarded_lines_ = true;
  pieces_.push_back({Piece::Target::kBefore, index, 0});
  for (int number = first_line; number <= last; ++number) {
    // The no-break space is a space to emphasis but not to blocks: no line can begin a list here.
    append_mark(pieces_text_, Mark::kLineStart);
    pieces_text_ +=
        std::string(kNoBreakSpace) + std::string(line_content(table.node, number)) + "\n";
  }
  pieces_text_ += "\n";
}

void Tables::find_caption_paragraph(Table& table) {
  cmark_node* above = cmark_node_previous(table.node);
  if (above == nullptr || cmark_node_get_type(above) != CMARK_NODE_PARAGRAPH ||
      cmark_node_get_start_line(above) != cmark_node_get_end_line(above)) {
    return;
  }
  cmark_node* words = cmark_node_first_child(above);
  if (words != nullptr && cmark_node_get_type(words) == CMARK_NODE_TEXT &&
      read_caption(trim(line_content(above, cmark_node_get_start_line(above))))) {
    table.caption_paragraph = above;
  }
}

// All pieces in one document, in order. A heading with content gives one heading node, the guarded
// lines one paragraph, so the children of the root are the pieces.
void Tables::parse_pieces() {
  if (pieces_.empty()) {
    return;
  }
  if (source_.text().find("]:") != std::string_view::npos) {
    pieces_text_ += "\n";
    pieces_text_ += source_.text();  // its reference definitions hold in cells too
  }
  cells_tree_ = std::make_unique<Tree>(pieces_text_);
  cmark_node* node = cmark_node_first_child(cells_tree_->root());
  for (const Piece& piece : pieces_) {
    Table& table = tables_[piece.table];
    switch (piece.target) {
      case Piece::Target::kCell:
        table.cells[piece.cell].content = node;
        break;
      case Piece::Target::kCaption:
        table.caption.content = node;
        break;
      case Piece::Target::kBefore:
        table.before = node;
        break;
    }
    node = cmark_node_next(node);
  }
}

}  // namespace mingbai::markdown
