// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every message to authors of every module, by code.

#include <vector>

#include "index/base/diagnostic.h"

namespace mingbai::cli {

std::vector<const DiagnosticRow*> all_diagnostic_rows();

}  // namespace mingbai::cli
