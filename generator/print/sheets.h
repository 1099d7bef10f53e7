// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sides of cards on sheets of paper: one a sheet, or two of A5 beside each other on A4 with a line
// to cut along. One sheet maker a file.

#include <cstdint>

#include "generator/print/canvas.h"

namespace mingbai::print {

enum class Imposition : std::uint8_t { kOne, kTwoUp };

class Sheets {
 public:
  Sheets(Canvas& canvas, Paper side, Imposition imposition)
      : canvas_(canvas), side_(side), imposition_(imposition) {}

  void next_side();
  int count() const { return count_; }  // sheets begun

 private:
  Canvas& canvas_;
  Paper side_;
  Imposition imposition_;
  int count_ = 0;
  bool right_is_free_ = false;
};

}  // namespace mingbai::print
