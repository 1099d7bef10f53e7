// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/commands.h"

namespace mingbai::cli {

std::span<const Command* const> all_commands() {
  static constexpr const Command* kAll[] = {
      &kNewCommand,   &kBuildCommand,   &kCheckCommand,   &kServeCommand, &kSearchCommand,
      &kIndexCommand, &kEvalCommand,    &kEntitleCommand, &kCardsCommand, &kSealCommand,
      &kBoardCommand, &kPublishCommand, &kExplainCommand, &kDoctorCommand};
  return kAll;
}

}  // namespace mingbai::cli
