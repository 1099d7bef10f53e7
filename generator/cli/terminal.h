// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person sees while a verb works: progress on one line of the terminal, mistakes in order,
// a summary. All to standard error; results for programs go to standard output.

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>

#include "generator/build/progress.h"
#include "generator/cli/command.h"
#include "index/base/diagnostic.h"

namespace mingbai::cli {

// Silent when standard error is no terminal.
class TerminalProgress final : public build::Progress {
 public:
  explicit TerminalProgress(const Environment& environment)
      : shown_(environment.terminal), language_(environment.language) {}
  void begin(Text stage, std::size_t total) override;
  void advance() override;
  void end() override;

 private:
  void draw(std::size_t done);

  const bool shown_;
  const Language language_;
  Text stage_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> done_{0};
  std::mutex mutex_;
  std::chrono::steady_clock::time_point drawn_;
};

// Every mistake with its line and advice; then "3 个错误，1 个提醒". Nothing when there are none.
void print_diagnostics(const Invocation& invocation, const Diagnostics& diagnostics);
// The same as a JSON array for programs.
std::string diagnostics_json(const Diagnostics& diagnostics, Language language);

}  // namespace mingbai::cli
