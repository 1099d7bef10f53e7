// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time that only goes forward, for limits and for measuring: never for anything that is written,
// since that would differ from run to run (Environment holds the clock for that). Values;
// thread-safe.

#include <chrono>
#include <optional>

namespace mingbai {

using SteadyTime = std::chrono::steady_clock::time_point;
SteadyTime steady_now();

// By when a piece of work shall be done. Without one there is all the time in the world, and the
// clock is not read.
class Deadline {
 public:
  Deadline() = default;
  static Deadline in(std::chrono::milliseconds time);

  bool is_set() const { return at_.has_value(); }
  bool passed() const;
  // What is left, at least one millisecond, in the form that libraries ask for; 0: no deadline.
  double seconds_left() const;

 private:
  std::optional<SteadyTime> at_;
};

}  // namespace mingbai
