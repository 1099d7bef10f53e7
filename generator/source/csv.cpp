// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/csv.h"

#include <algorithm>
#include <string>
#include <vector>

#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

struct Cell {
  std::string text;
  Mark mark;
};

// Separators outside quotes in the first line of `text` that has any: a title may stand above.
char separator_of(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t";
  std::size_t counts[3] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == '\n' && !quoted &&
               *std::max_element(std::begin(counts), std::end(counts)) > 0) {
      break;
    } else if (const auto at = kSeparators.find(c); at != kSeparators.npos && !quoted) {
      ++counts[at];
    }
  }
  return kSeparators[static_cast<std::size_t>(
      std::max_element(std::begin(counts), std::end(counts)) - counts)];
}

class Reader {
 public:
  Reader(std::string_view text, Mistakes& mistakes) : text_(text), mistakes_(mistakes) {
    constexpr std::string_view kHint = "sep=";
    if (text.substr(0, kHint.size()) == kHint && text.size() > kHint.size()) {
      separator_ = text[kHint.size()];
      at_ = std::min(text.find('\n'), text.size() - 1) + 1;
      mark_ = {2, 1};
    } else {
      separator_ = separator_of(text);
    }
  }

  bool done() const { return at_ >= text_.size(); }

  // The cells of the next row.
  std::vector<Cell> row() {
    std::vector<Cell> cells;
    for (;;) {
      cells.push_back(cell());
      if (done() || text_[at_] != separator_) {
        break;
      }
      take();
    }
    take_line_end();
    return cells;
  }

 private:
  char take() {
    const char c = text_[at_++];
    if (c == '\n') {
      mark_ = {mark_.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++mark_.column;
    }
    return c;
  }

  bool ends_cell() const {
    return done() || text_[at_] == separator_ || text_[at_] == '\n' ||
           (text_[at_] == '\r' && text_.substr(at_ + 1, 1) == "\n");
  }

  Cell cell() {
    Cell cell{{}, mark_};
    if (!done() && text_[at_] == '"') {
      quoted(cell);
    } else {
      while (!ends_cell()) {
        cell.text += take();
      }
    }
    cell.text = trim(cell.text);
    return cell;
  }

  void quoted(Cell& cell) {
    take();
    while (!done()) {
      const char c = take();
      if (c != '"') {
        cell.text += c;
      } else if (!done() && text_[at_] == '"') {
        cell.text += take();
      } else {
        if (!ends_cell()) {
          mistakes_.add(kCsvAfterQuote, mark_);
        }
        while (!ends_cell()) {
          cell.text += take();
        }
        return;
      }
    }
    mistakes_.add(kCsvOpenQuote, cell.mark);
  }

  void take_line_end() {
    while (!done() && take() != '\n') {
    }
  }

  std::string_view text_;
  Mistakes& mistakes_;
  char separator_ = ',';
  std::size_t at_ = 0;
  Mark mark_{1, 1};
};

constexpr std::size_t kMostTitles = 10;

std::size_t filled(const std::vector<Cell>& cells) {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

Node record_of(const std::vector<Cell>& headings, std::vector<Cell>& cells, Mistakes& mistakes) {
  Node record;
  record.kind = NodeKind::kMap;
  record.mark = cells.front().mark;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].text.empty()) {
      continue;
    }
    if (i >= headings.size() || headings[i].text.empty()) {
      mistakes.add(kCsvNoHeading, cells[i].mark, {cells[i].text});
      continue;
    }
    Node entry;
    entry.mark = cells[i].mark;
    entry.key_mark = cells[i].mark;
    entry.key = headings[i].text;
    entry.text = std::move(cells[i].text);
    record.children.push_back(std::move(entry));
  }
  return record;
}

}  // namespace

void for_each_csv_record(std::string_view text, Mistakes& mistakes,
                         const std::function<void(const Node&)>& use) {
  Reader reader(text, mistakes);
  std::vector<std::vector<Cell>> above;  // rows of one cell before the headings are known
  std::vector<Cell> headings;
  const auto begin_table = [&] {
    // One column only: the first row has its heading.
    headings = std::move(above.front());
    for (std::size_t i = 1; i < above.size(); ++i) {
      use(record_of(headings, above[i], mistakes));
    }
  };
  std::size_t rows = 0;
  while (!reader.done() && !mistakes.is_full()) {
    std::vector<Cell> cells = reader.row();
    if (filled(cells) == 0) {
      continue;
    }
    if (cells.size() > kMostCsvColumns || ++rows > kMostCsvRows) {
      mistakes.add(kCsvTooLarge, cells.front().mark,
                   {std::to_string(kMostCsvRows), std::to_string(kMostCsvColumns)});
      break;
    }
    if (!headings.empty()) {
      use(record_of(headings, cells, mistakes));
    } else if (filled(cells) > 1) {
      headings = std::move(cells);  // what stood above was a title
    } else if (above.push_back(std::move(cells)); above.size() > kMostTitles) {
      begin_table();
    }
  }
  if (headings.empty() && !above.empty()) {
    begin_table();
  }
}

Node csv_records(std::string_view text, Mistakes& mistakes) {
  Node list;
  list.kind = NodeKind::kList;
  list.mark = {1, 1};
  for_each_csv_record(text, mistakes, [&](const Node& record) { list.children.push_back(record); });
  return list;
}

}  // namespace mingbai::source
