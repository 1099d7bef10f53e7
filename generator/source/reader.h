// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A site folder's bytes -> model::Records. The author's mistakes go to `diagnostics`, all of them
// in one run, with file, line, column, the line itself and advice; reading never fails as a whole.
//
// A document with mistakes is still carried, so that links to it are not reported as well. One
// whose front matter hides who may see it (unreadable header, unknown 范围) is carried closed: a
// draft for the village only. Without the folder or its site.yaml there is nothing to carry: a
// diagnostic says so and the records are empty.
//
// The order of everything depends on the content alone, not on `jobs`. Thread-safe.

#include <span>
#include <string>

#include "generator/model/records.h"
#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::source {

model::Records read(const FileSystem& files, const std::string& site_folder, int jobs,
                    Diagnostics& diagnostics);

// Every message of this module: codes YM (YAML), FM (front matter), SC (site configuration), CT
// (content tree).
std::span<const DiagnosticRow* const> source_diagnostic_rows();

}  // namespace mingbai::source
