// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 公示栏: a publicity as a sheet for the notice board, A4 or A3. To be read from two steps away:
// letters of at least 18 points, until when and whom to call largest below the title. Tables are
// measured; what does not fit goes on on another sheet, with the title and the telephone again.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/print/canvas.h"

namespace mingbai::print {

struct BoardBlock {
  enum class Kind : std::uint8_t { kHeading, kText, kRow };
  Kind kind = Kind::kText;
  std::string text;
  std::vector<std::string> cells;  // of a row; rows that follow one another are one table
  bool is_head = false;
};

struct BoardSheet {
  std::string title;
  std::string organ;      // who lays it open
  std::string date;       // 2017年9月18日
  std::string period;     // 公示期：2017年9月18日至9月24日（7天）; may be empty
  std::string objection;  // 有意见找…，电话…; may be empty
  std::vector<BoardBlock> blocks;
  std::string print_day;
  std::string qr;  // address of the page; empty: no code
};

enum class BoardFormat : std::uint8_t { kSmall, kLarge };  // A4, A3

// Returns the number of sheets.
int print_board_sheet(const BoardSheet& sheet, BoardFormat format, Canvas& canvas);

}  // namespace mingbai::print
