// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a finding stands, told without telling it. Pure; thread-safe.

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// A place for each of the findings of a text, which are in order. One pass over the text.
std::vector<FoundPlace> places_of(std::string_view text, std::span<const PrivateFinding> findings,
                                  TextForm form);

}  // namespace mingbai::check
