// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a build tells the publisher about its gate, since the publisher has no sources at hand: the
// numbers that may be public. A file of the state folder, see FORMAT.md; never part of a release.

#include <string>
#include <string_view>
#include <vector>

namespace mingbai::build {

inline constexpr std::string_view kGateFile = "gate";

struct GateState {
  std::vector<std::string> official;  // as written in contacts.yaml
};

std::string gate_text(const GateState& state);
// Of damaged or unknown text nothing is taken: then more is found, which is the safe side.
GateState parse_gate(std::string_view text);

}  // namespace mingbai::build
