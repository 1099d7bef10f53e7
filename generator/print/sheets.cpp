// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/sheets.h"

namespace mingbai::print {

void Sheets::next_side() {
  if (imposition_ == Imposition::kTwoUp && right_is_free_) {
    right_is_free_ = false;
    canvas_.set_origin(side_.width, 0);
    return;
  }
  ++count_;
  if (imposition_ == Imposition::kOne) {
    canvas_.begin_side(side_);
    return;
  }
  canvas_.begin_side({2 * side_.width, side_.height});
  canvas_.dashes(side_.width, 3, side_.width, side_.height - 3);
  right_is_free_ = true;
}

}  // namespace mingbai::print
