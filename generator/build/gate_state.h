// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What may pass the gate, as a site says it, and as a build tells it to the publisher, who has no
// sources at hand. The file of the state folder is described in FORMAT.md; it is never part of a
// release.

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/build/workspace.h"
#include "generator/check/gate.h"
#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::build {

inline constexpr std::string_view kGateFile = "gate";

// From the site's contacts and its exceptions; faulty lines of these go to `diagnostics`.
check::GateRules gate_rules(const FileSystem& files, const Workspace& workspace,
                            Diagnostics& diagnostics);

std::string gate_text(const check::GateRules& rules);
// Of damaged or unknown text nothing is taken: then more is found, which is the safe side. The day
// is the caller's.
check::GateRules parse_gate(std::string_view text, std::int32_t today);

}  // namespace mingbai::build
