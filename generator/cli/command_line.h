// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// argv -> Command and Arguments, by CLI11 behind our own wording: Chinese help, "did you mean".

#include <span>
#include <string>
#include <variant>

#include "generator/cli/command.h"

namespace mingbai::cli {

struct ParsedCommand {
  const Command* command = nullptr;
  Arguments arguments;
};

struct Answered {  // help, version or a usage error: already complete
  int exit_code = kFine;
  std::string text;  // to standard output when exit_code is kFine, else to standard error
};

std::variant<ParsedCommand, Answered> parse_command_line(std::span<const Command* const> commands,
                                                         const std::vector<std::string>& words,
                                                         Language language);

std::string help_text(std::span<const Command* const> commands, Language language);
std::string help_text(const Command& command, Language language);

}  // namespace mingbai::cli
