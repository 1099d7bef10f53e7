// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/call_status.h"

#include "generator/template/messages.h"

namespace mingbai::templates {

bool CallStatus::overspent() {
  fail(messages::kTooManySteps, {std::to_string(kMostSteps)});
  return false;
}

}  // namespace mingbai::templates
