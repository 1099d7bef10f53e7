// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything from outside that could make two runs differ. Made once in cli/, passed by const
// reference; nothing else reads the clock, the environment or a random source.

#include <cstdint>
#include <string>

#include "index/base/language.h"

namespace mingbai {

struct Environment {
  std::int64_t now = 0;  // seconds since 1970-01-01T00:00:00Z; SOURCE_DATE_EPOCH when that is set
  bool clock_is_fixed = false;  // SOURCE_DATE_EPOCH was set
  int jobs = 1;                 // threads a parallel stage may use, at least 1
  Language language = Language::kChinese;
  bool terminal = false;  // standard error is a terminal: progress lines are welcome
};

// Reads the process's environment and clock.
Environment process_environment();

// The calendar day of `seconds` in China (UTC+8, no daylight saving since 1992): days since
// 1970-01-01.
std::int32_t china_day(std::int64_t seconds);

}  // namespace mingbai
