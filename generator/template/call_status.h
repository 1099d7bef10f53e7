// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a filter or test may say back to the render that calls it: "this cannot be done" and "this
// cost so much". One per render, used by one thread.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "index/base/diagnostic.h"

namespace mingbai::templates {

class CallStatus {
 public:
  // Every node, list item and 16 bytes made cost about one step: some seconds of work at most.
  static constexpr std::uint64_t kMostSteps = 5'000'000;

  // The first failure counts.
  void fail(const DiagnosticRow& row, std::vector<std::string> arguments = {}) {
    if (row_ == nullptr) {
      row_ = &row;
      arguments_ = std::move(arguments);
    }
  }
  bool failed() const { return row_ != nullptr; }
  const DiagnosticRow* row() const { return row_; }
  std::vector<std::string>& arguments() { return arguments_; }

  // False when the budget is used up; the render then stops.
  bool spend(std::uint64_t steps) {
    spent_ += steps;
    return spent_ <= kMostSteps || overspent();
  }
  bool spend_bytes(std::size_t bytes) { return spend(bytes / 16 + 1); }

 private:
  bool overspent();

  const DiagnosticRow* row_ = nullptr;
  std::vector<std::string> arguments_;
  std::uint64_t spent_ = 0;
};

}  // namespace mingbai::templates
