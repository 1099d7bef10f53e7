// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line of text whose letters go into the PDF as outlines of a Type 3 font, with the text beside
// them so that it can be copied. Internal to this module, and with canvas.cpp its only door to
// cairo.
//
// cairo 1.16 (Debian 12) cuts CFF fonts down to the subroutines that it has seen called, and
// miscounts hints where one was seen before: then a letter of a card was there to copy and not to
// be seen (如 in Noto Sans CJK). Outlines have no subroutines.

#include <map>
#include <memory>
#include <string_view>

#include <pango/pangocairo.h>

namespace mingbai::print {

class OutlineFonts {
 public:
  OutlineFonts() = default;
  ~OutlineFonts();
  OutlineFonts(const OutlineFonts&) = delete;
  OutlineFonts& operator=(const OutlineFonts&) = delete;

  // The line at the current point, its base line there; `text` is that of its layout.
  void show(cairo_t* context, PangoLayoutLine* line, std::string_view text, double size);

 private:
  cairo_font_face_t* outlines_of(cairo_font_face_t* face);

  std::map<cairo_font_face_t*, cairo_font_face_t*> faces_;  // both referenced
};

}  // namespace mingbai::print
