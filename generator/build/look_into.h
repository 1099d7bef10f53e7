// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shows the gate a file with all that is packed inside: documents and tables of Office, zip
// archives, compressed streams of PDF, texts in PNG, the shards of the search. Thread-safe.

#include <string_view>

#include "generator/check/gate.h"

namespace mingbai::build {

void look_into(check::Gate& gate, std::string_view path, std::string_view bytes);

}  // namespace mingbai::build
