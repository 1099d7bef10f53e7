// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/deadline.h"

#include <algorithm>

namespace mingbai {

SteadyTime steady_now() {
  return std::chrono::steady_clock::now();
}

Deadline Deadline::in(std::chrono::milliseconds time) {
  Deadline deadline;
  deadline.at_ = steady_now() + time;
  return deadline;
}

bool Deadline::passed() const {
  return at_ && steady_now() >= *at_;
}

double Deadline::seconds_left() const {
  constexpr double kShortest = 0.001;
  return at_ ? std::max(kShortest, std::chrono::duration<double>(*at_ - steady_now()).count())
             : 0.0;
}

}  // namespace mingbai
