// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The objects of a PDF file (ISO 32000-1, 7.3 and 7.5), found by looking through the file rather
// than by its tables, which damaged and updated files get wrong. Hostile files cost no more than a
// limit of bytes. Pure; thread-safe.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::attachment {

struct PdfObject {
  std::string dictionary;  // the object's text up to its stream
  std::string stream;      // inflated; as it is when packed otherwise; empty when there is none
};

struct PdfFile {
  std::map<int, PdfObject> objects;  // of one number, the last in the file
  bool is_encrypted = false;
};

PdfFile read_pdf(std::string_view bytes, std::size_t limit);

// "/Name 12 0 R" in a dictionary: 12; -1 when the name has no reference.
int pdf_reference(std::string_view dictionary, std::string_view name);

// The bytes of a hexadecimal string; what is no digit is passed over (7.3.4.3).
std::string bytes_of_hex(std::string_view digits);

}  // namespace mingbai::attachment
