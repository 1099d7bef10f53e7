// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text -> the squares of its QR code (ISO/IEC 18004), error correction level M, which a folded or
// stained card survives. The quiet zone is not part of it. Thread-safe.
//
// Errors: kTooLarge for more than a code of level M holds (2,331 bytes); kInvalid for an empty
// text.

#include <string_view>
#include <vector>

#include "index/base/error.h"

namespace mingbai::print {

inline constexpr int kQuietZone = 4;  // squares of white that must surround a code

struct QrCode {
  int width = 0;            // squares a side
  std::vector<bool> black;  // row by row
  bool at(int column, int row) const {
    return black[static_cast<std::size_t>(row * width + column)];
  }
};

Result<QrCode> qr_code(std::string_view text);

}  // namespace mingbai::print
