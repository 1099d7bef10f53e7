// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/version.h"

namespace mingbai {

std::string_view program_version() {
  return MINGBAI_VERSION;
}

}  // namespace mingbai
