// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "generator/cli/command_line.h"
#include "generator/cli/commands.h"

namespace {

int run(const std::vector<std::string>& words) {
  using namespace mingbai::cli;
  const mingbai::Environment environment = mingbai::process_environment();
  auto parsed = parse_command_line(all_commands(), words, environment.language);
  if (const auto* answered = std::get_if<Answered>(&parsed)) {
    std::fputs(answered->text.c_str(), answered->exit_code == kFine ? stdout : stderr);
    return answered->exit_code;
  }
  const auto& chosen = std::get<ParsedCommand>(parsed);
  mingbai::RealFileSystem files;
  return chosen.command->run({chosen.arguments, environment, files});
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away (`mingbai search … | head -1`) is no reason to die.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mingbai: %s: %s\n",
                 mingbai::say({"程序内部错误", "internal error"}).c_str(), error.what());
    return mingbai::cli::kInternalError;
  }
}
