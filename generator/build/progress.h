// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How far long work has come. Calls may come from any thread; implementations must be quick.

#include <cstddef>

#include "index/base/language.h"

namespace mingbai::build {

class Progress {
 public:
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  virtual ~Progress() = default;

  virtual void begin(Text stage, std::size_t total) = 0;  // total 0: not known
  virtual void advance() = 0;
  virtual void end() = 0;
};

}  // namespace mingbai::build
