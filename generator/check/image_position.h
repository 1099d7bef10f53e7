// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a picture tells where it was taken: positions of EXIF (CIPA DC-008) and XMP in JPEG, PNG,
// WebP, TIFF and the box formats of telephones (HEIC, AVIF). Pure; thread-safe; damaged pictures
// are read as far as they go.

#include <string_view>

namespace mingbai::check {

bool tells_position(std::string_view bytes);

}  // namespace mingbai::check
