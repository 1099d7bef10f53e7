// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where things are when the user does not say.

#include <string>
#include <vector>

#include "generator/cli/command.h"
#include "index/store/shard.h"

namespace mingbai::cli {

// --theme, else SITE/theme, else themes/default beside or above the program, else the installed
// one.
Result<std::string> find_theme(const Invocation& invocation, const std::string& site);

// What every --db names: a folder that holds a search index (DIR itself, or an output or releases
// folder), a list of shards, a replica, or remote:HOST:PORT. Without --db: public, then build/site.
// Of several, one that is not there is a shard that does not answer.
Result<std::vector<store::Shard>> find_archive(const Invocation& invocation);

inline constexpr std::string_view kDefaultOutput = "public";

}  // namespace mingbai::cli
