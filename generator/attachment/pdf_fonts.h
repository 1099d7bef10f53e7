// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which characters the codes of a PDF's strings are (ISO 32000-1, 9.10). Const after reading.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/attachment/pdf_objects.h"

namespace mingbai::attachment {

class PdfFont {
 public:
  // `object`: the font's dictionary, whose table may be in another object.
  PdfFont(const PdfFile& file, const PdfObject& object);
  std::string text_of(std::string_view codes) const;  // UTF-8

 private:
  enum class Codes : std::uint8_t { kBytes, kGbk, kUcs2, kTable };
  void read_table(std::string_view cmap);

  Codes codes_ = Codes::kBytes;
  std::size_t code_size_ = 1;                             // bytes
  std::unordered_map<std::uint32_t, std::string> table_;  // UTF-8 of a code
};

// By the names that page content calls fonts by. A name means another font on another page, so
// there may be several.
std::map<std::string, std::vector<PdfFont>, std::less<>> pdf_fonts(const PdfFile& file);

}  // namespace mingbai::attachment
