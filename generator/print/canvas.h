// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A PDF that is written side by side, streaming: what a side holds is gone when the next begins.
// The only file that knows cairo and pango. Lengths are millimetres from the upper left corner,
// letters are points. Texts are measured before they are drawn, so that nothing is ever printed
// over anything. Same calls, same bytes: the only date in the file is the one that is given.
//
// One canvas a thread. Errors: kNotFound when the Chinese typeface is not installed, kIo what the
// sink says.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "generator/print/paper.h"
#include "generator/print/qr.h"
#include "index/base/error.h"

namespace mingbai::print {

enum class Weight : std::uint8_t { kRegular, kBold };
enum class Align : std::uint8_t { kLeft, kCenter, kRight };

struct Style {
  double size = 12;  // points
  Weight weight = Weight::kRegular;
  Align align = Align::kLeft;
  double line_height = 1.3;  // of the size

  friend bool operator==(const Style&, const Style&) = default;
};

// Bytes of the file in their order; false stops the work.
using ByteSink = std::function<bool(std::string_view)>;

struct PdfInfo {
  std::string title;
  std::string author;
  std::int32_t day = 0;  // days since 1970-01-01: the only date in the file
};

class Canvas {
 public:
  static Result<std::unique_ptr<Canvas>> create(PdfInfo info, ByteSink sink);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void begin_side(const Paper& paper);  // and ends the one before
  // Where (0, 0) is on the side: two small cards on one sheet.
  void set_origin(double x, double y);

  double height_of(std::string_view text, const Style& style, double width);
  double width_of(std::string_view text, const Style& style);  // of its longest line, unbroken
  // Returns the height, the same as height_of().
  double text(std::string_view text, const Style& style, double x, double y, double width);

  void line(double x1, double y1, double x2, double y2, double thickness);
  void dashes(double x1, double y1, double x2, double y2);  // where to cut or fold
  void frame(const Box& box, double thickness);
  void shade(const Box& box, double grey);  // 0 black, 1 white
  // White quiet zone included: all of `size` is the code's own. Nothing for a text that is no code.
  // A code that is the same on many cards is in the file once.
  void qr(std::string_view text, double x, double y, double size);

  // Writes the rest. Nothing may be drawn afterwards.
  Result<void> finish();

 private:
  struct State;
  explicit Canvas(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingbai::print
