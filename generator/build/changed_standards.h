// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which benefit standards differ from those of an output's last build, told from its
// benefits/standards.js: who changes one figure must know what else changes by it.

#include <string>
#include <vector>

#include "generator/model/site.h"
#include "index/base/file_system.h"

namespace mingbai::build {

// Ids, sorted. Empty when there was no build before, or its file cannot be understood.
std::vector<std::string> changed_standards(const FileSystem& files, const std::string& output,
                                           const model::Site& site);

}  // namespace mingbai::build
