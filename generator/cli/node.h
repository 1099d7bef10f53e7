// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A script of ours run by Node.js, which must be in PATH.

#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"

namespace mingbai::cli {

struct NodeJob {
  std::string_view script;
  std::vector<std::string> arguments;
  std::string_view input;  // for its standard input
};

// What it writes to standard output; its standard error is ours. kNotFound: there is no Node.js;
// kInternal: it ended with an error.
Result<std::string> run_node(const NodeJob& job);

}  // namespace mingbai::cli
