// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What render may have to say to authors and theme makers. {0} {1} … are the arguments.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::render {

extern const DiagnosticRow kAssetMissing;  // path
extern const DiagnosticRow kAssetFailed;   // path, reason

std::span<const DiagnosticRow* const> render_diagnostic_rows();

}  // namespace mingbai::render
