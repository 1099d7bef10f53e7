// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Findings that somebody has reviewed and that may be public until a day. A line of the site's file
// private_exceptions.txt each:
//
//   # last day | file | mark | why, and who said so
//   2027-05-31 | news/a.md | 3fa2b1 | agreed to in writing, reviewed by …
//
// A mark is 24 bits of a hash: enough to tell the findings of a file apart, too few to tell the
// number, of which a list of all could be tried. Fields may be parted by the full-width bar, too.
// Pure; thread-safe.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/private_finding.h"
#include "index/base/diagnostic.h"

namespace mingbai::check {

inline constexpr std::string_view kExceptionsFile = "private_exceptions.txt";

struct PrivateException {
  std::string file;  // as the finding's place says it; empty: any
  std::string mark;
  std::int32_t last_day = 0;
  int line = 0;  // of the exceptions' file
};

std::string mark_of(const PrivateFinding& finding);  // six lower-case hexadecimal digits

// Lines that say too little or nothing sensible are reported and left out.
std::vector<PrivateException> read_exceptions(std::string_view text, Diagnostics& diagnostics);

}  // namespace mingbai::check
