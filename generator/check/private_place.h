// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a finding stands, told without telling it. Pure; thread-safe.

#include <span>
#include <string>
#include <string_view>

#include "generator/check/private_finding.h"

namespace mingbai::check {

// Most of it hidden: 41**************16, 欧阳*.
std::string masked(const PrivateFinding& finding);

struct FoundPlace {
  int line = 0;
  int column = 0;       // in characters
  std::string cell;     // of a table in CSV, as Excel names it: B3; else empty
  std::string excerpt;  // the line, everything found in it hidden
};

enum class TextForm { kLines, kTable };  // kTable: CSV

// `all`: every finding of the text, in order.
FoundPlace place_of(std::string_view text, const PrivateFinding& finding,
                    std::span<const PrivateFinding> all, TextForm form);

}  // namespace mingbai::check
