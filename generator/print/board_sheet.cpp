// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/board_sheet.h"

#include <algorithm>

#include "generator/print/shorten.h"

namespace mingbai::print {
namespace {

struct Measures {
  Paper paper;
  double margin;
  double title;
  double large;  // period and telephone
  double body;
  double table;
  double small;
  double qr;
};
constexpr Measures kMeasures[] = {{kA4, 14, 32, 20, 18, 16, 11, 28},
                                  {kA3, 18, 46, 28, 25, 22, 14, 40}};

constexpr double kCell = 1.5;              // millimetres around the text of a cell
constexpr std::size_t kLongestText = 700;  // characters of one paragraph: no block is a sheet high
constexpr std::size_t kLongestCell = 60;
constexpr std::size_t kLongestTitle = 60;

// Widths of the columns of one table: as wide as their longest cells where that fits, else in
// proportion.
std::vector<double> column_widths(const std::vector<BoardBlock>& blocks, std::size_t from,
                                  std::size_t end, double width, const Style& style,
                                  Canvas& canvas) {
  std::vector<double> widths;
  for (std::size_t i = from; i < end; ++i) {
    widths.resize(std::max(widths.size(), blocks[i].cells.size()), 0);
    for (std::size_t k = 0; k < blocks[i].cells.size(); ++k) {
      widths[k] = std::max(widths[k], canvas.width_of(blocks[i].cells[k], style) + 2 * kCell + 1);
    }
  }
  double sum = 0;
  for (const double one : widths) {
    sum += one;
  }
  for (double& one : widths) {
    one *= sum > 0 ? width / sum : 1;
  }
  return widths;
}

class Board {
 public:
  Board(const BoardSheet& sheet, BoardFormat format, Canvas& canvas)
      : sheet_(sheet),
        m_(kMeasures[static_cast<std::size_t>(format)]),
        canvas_(canvas),
        width_(m_.paper.width - 2 * m_.margin),
        blocks_(sheet.blocks) {
    for (BoardBlock& block : blocks_) {
      block.text = shortened(std::move(block.text), kLongestText);
      for (std::string& cell : block.cells) {
        cell = shortened(std::move(cell), kLongestCell);
      }
    }
    measure_tables();
  }

  int print() {
    const double bottom = m_.paper.height - m_.margin - foot_height() - 2;
    std::size_t at = 0;
    do {
      canvas_.begin_side(m_.paper);
      ++count_;
      double y = head();
      const std::size_t began = at;
      while (at < blocks_.size() && (at == began || y + needed(at) <= bottom)) {
        y += draw(at, y);
        ++at;
      }
      foot();
    } while (at < blocks_.size());
    return count_;
  }

 private:
  Style title() const { return {m_.title, Weight::kBold, Align::kCenter}; }
  Style large() const { return {m_.large, Weight::kBold}; }
  Style body() const { return {m_.body, Weight::kRegular, Align::kLeft, 1.4}; }
  Style heading() const { return {m_.body, Weight::kBold, Align::kLeft, 1.4}; }
  Style cell(const BoardBlock& row) const {
    return {m_.table, row.is_head ? Weight::kBold : Weight::kRegular};
  }

  void measure_tables() {
    columns_.resize(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size();) {
      std::size_t end = i;
      while (end < blocks_.size() && blocks_[end].kind == BoardBlock::Kind::kRow) {
        ++end;
      }
      if (end == i) {
        ++i;
        continue;
      }
      const auto widths =
          column_widths(blocks_, i, end, width_, {m_.table, Weight::kBold}, canvas_);
      std::fill(columns_.begin() + static_cast<std::ptrdiff_t>(i),
                columns_.begin() + static_cast<std::ptrdiff_t>(end), widths);
      i = end;
    }
  }

  double row_height(std::size_t i) {
    double height = 0;
    for (std::size_t k = 0; k < blocks_[i].cells.size(); ++k) {
      height = std::max(height, canvas_.height_of(blocks_[i].cells[k], cell(blocks_[i]),
                                                  columns_[i][k] - 2 * kCell));
    }
    return height + 2 * kCell;
  }

  double height(std::size_t i) {
    switch (blocks_[i].kind) {
      case BoardBlock::Kind::kRow:
        return row_height(i);
      case BoardBlock::Kind::kHeading:
        return canvas_.height_of(blocks_[i].text, heading(), width_) + 3;
      default:
        return canvas_.height_of(blocks_[i].text, body(), width_) + 2;
    }
  }

  // A heading stays with what it heads.
  double needed(std::size_t i) {
    const bool heads = blocks_[i].kind == BoardBlock::Kind::kHeading && i + 1 < blocks_.size();
    return height(i) + (heads ? height(i + 1) : 0);
  }

  double draw(std::size_t i, double y) {
    const BoardBlock& block = blocks_[i];
    const double tall = height(i);
    if (block.kind != BoardBlock::Kind::kRow) {
      const bool heads = block.kind == BoardBlock::Kind::kHeading;
      canvas_.text(block.text, heads ? heading() : body(), m_.margin, y + (heads ? 2 : 0), width_);
      return tall;
    }
    double x = m_.margin;
    for (std::size_t k = 0; k < columns_[i].size(); ++k) {
      canvas_.frame({x, y, columns_[i][k], tall}, block.is_head ? 0.5 : 0.25);
      if (k < block.cells.size()) {
        canvas_.text(block.cells[k], cell(block), x + kCell, y + kCell, columns_[i][k] - 2 * kCell);
      }
      x += columns_[i][k];
    }
    return tall + (i + 1 == blocks_.size() || blocks_[i + 1].kind != block.kind ? 2 : 0);
  }

  double head() {
    double y = m_.margin;
    const std::string name = shortened(sheet_.title, kLongestTitle);
    y += canvas_.text(count_ > 1 ? name + "（续）" : name, title(), m_.margin, y, width_) + 1;
    canvas_.line(m_.margin, y, m_.margin + width_, y, 1);
    y += 2;
    if (count_ == 1 && !sheet_.period.empty()) {
      y += canvas_.text(shortened(sheet_.period, kLongestTitle), large(), m_.margin, y, width_) + 2;
    }
    return y;
  }

  std::string signature() const {
    return sheet_.organ + (sheet_.date.empty() ? "" : "　" + sheet_.date);
  }
  double foot_width() const { return sheet_.qr.empty() ? width_ : width_ - m_.qr - 3; }

  double foot_height() {
    const double texts =
        canvas_.height_of(shortened(sheet_.objection, kLongestTitle), large(), foot_width()) +
        canvas_.height_of(shortened(signature(), kLongestTitle), body(), foot_width()) +
        canvas_.height_of(sheet_.print_day, {m_.small}, foot_width()) + 4;
    return std::max(texts, sheet_.qr.empty() ? 0 : m_.qr + 2);
  }

  void foot() {
    double y = m_.paper.height - m_.margin - foot_height();
    canvas_.line(m_.margin, y, m_.margin + width_, y, 1);
    y += 2;
    canvas_.qr(sheet_.qr, m_.margin + width_ - m_.qr, y, m_.qr);
    y += canvas_.text(shortened(sheet_.objection, kLongestTitle), large(), m_.margin, y,
                      foot_width());
    y += canvas_.text(shortened(signature(), kLongestTitle), body(), m_.margin, y, foot_width());
    canvas_.text(sheet_.print_day, {m_.small}, m_.margin, y, foot_width());
  }

  const BoardSheet& sheet_;
  const Measures& m_;
  Canvas& canvas_;
  double width_;
  std::vector<BoardBlock> blocks_;
  std::vector<std::vector<double>> columns_;
  int count_ = 0;
};

}  // namespace

int print_board_sheet(const BoardSheet& sheet, BoardFormat format, Canvas& canvas) {
  return Board(sheet, format, canvas).print();
}

}  // namespace mingbai::print
