// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sizes of paper in millimetres, upright unless said.

namespace mingbai::print {

struct Paper {
  double width = 210;
  double height = 297;
};

inline constexpr Paper kA3{297, 420};
inline constexpr Paper kA4{210, 297};
inline constexpr Paper kA5{148, 210};
inline constexpr Paper kBusinessCard{90, 54};  // 联系卡
inline constexpr double kSlipWidth = 80;       // paper of receipt printers; as long as it must be

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

}  // namespace mingbai::print
