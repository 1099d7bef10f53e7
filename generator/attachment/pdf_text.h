// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a PDF file, as far as its fonts tell which characters their glyphs are: by ToUnicode
// tables, as Word, WPS, cairo and browsers write them, by GBK and UCS-2 encodings, or as bytes.
// What is drawn or scanned as a picture is none. Pure; thread-safe.

#include <string>
#include <vector>

#include "generator/attachment/pdf_objects.h"

namespace mingbai::attachment {

// UTF-8, one for each stream of page content; where a name means several fonts, one for each.
std::vector<std::string> pdf_texts(const PdfFile& file);

}  // namespace mingbai::attachment
