// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/terminal.h"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace mingbai::cli {

void TerminalProgress::begin(Text stage, std::size_t total) {
  const std::scoped_lock lock(mutex_);
  stage_ = stage;
  total_ = total;
  done_ = 0;
  drawn_ = {};
  draw(0);
}

void TerminalProgress::advance() {
  const std::size_t done = ++done_;
  constexpr auto kPause = std::chrono::milliseconds(80);
  const std::unique_lock lock(mutex_, std::try_to_lock);  // who comes second need not draw
  if (lock.owns_lock() && std::chrono::steady_clock::now() - drawn_ > kPause) {
    draw(done);
  }
}

void TerminalProgress::end() {
  const std::scoped_lock lock(mutex_);
  if (shown_) {
    std::fputs("\r\033[K", stderr);
  }
}

void TerminalProgress::draw(std::size_t done) {
  if (!shown_) {
    return;
  }
  drawn_ = std::chrono::steady_clock::now();
  const std::string name(stage_.in(language_));
  if (total_ == 0) {
    std::fprintf(stderr, "\r\033[K%s …", name.c_str());
  } else {
    std::fprintf(stderr, "\r\033[K%s %zu/%zu", name.c_str(), done, total_);
  }
  std::fflush(stderr);
}

void print_diagnostics(const Invocation& invocation, const Diagnostics& diagnostics) {
  const Language language = invocation.environment.language;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::fputs(format_diagnostic(diagnostic, language).c_str(), stderr);
  }
  const std::size_t errors = diagnostics.count(Severity::kError);
  const std::size_t warnings = diagnostics.count(Severity::kWarning);
  if (errors + warnings > 0) {
    const std::string counts =
        substitute(invocation.text({"共 {0} 个错误，{1} 个提醒", "{0} errors, {1} warnings"}),
                   {std::to_string(errors), std::to_string(warnings)});
    std::fprintf(stderr, "%s\n", counts.c_str());
  }
}

std::string diagnostics_json(const Diagnostics& diagnostics, Language language) {
  auto list = nlohmann::ordered_json::array();
  for (const Diagnostic& d : diagnostics.sorted()) {
    list.push_back({{"code", d.row->code},
                    {"severity", d.row->severity == Severity::kError ? "error" : "warning"},
                    {"file", d.place.file},
                    {"line", d.place.line},
                    {"column", d.place.column},
                    {"excerpt", d.excerpt},
                    {"message", d.message(language)},
                    {"advice", d.advice(language)}});
  }
  constexpr auto kReplaceBadBytes = nlohmann::ordered_json::error_handler_t::replace;
  return list.dump(1, ' ', false, kReplaceBadBytes);
}

}  // namespace mingbai::cli
