// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The verbs, in the order of the help text.

#include <span>

#include "generator/cli/command.h"

namespace mingbai::cli {

extern const Command kNewCommand;
extern const Command kBuildCommand;
extern const Command kCheckCommand;
extern const Command kServeCommand;
extern const Command kSearchCommand;
extern const Command kIndexCommand;
extern const Command kEvalCommand;
extern const Command kEntitleCommand;
extern const Command kCardsCommand;
extern const Command kSealCommand;
extern const Command kBoardCommand;
extern const Command kPublishCommand;
extern const Command kExplainCommand;
extern const Command kDoctorCommand;

std::span<const Command* const> all_commands();

}  // namespace mingbai::cli
