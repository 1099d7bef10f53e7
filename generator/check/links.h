// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every local link of the finished pages leads to a file that is there, and to a place in it that
// is there. Mistakes are reported where the author can mend them: the document's file and line when
// the page comes from one, else the page itself.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::check {

struct CheckedFile {
  std::string_view path;   // below the site's root
  std::string_view bytes;  // scanned when the path ends with .html
};

// `files`: all of the output, sorted by path. `jobs`: threads.
void check_links(const model::Site& site, std::span<const CheckedFile> files, int jobs,
                 Diagnostics& diagnostics);

std::span<const DiagnosticRow* const> check_diagnostic_rows();

}  // namespace mingbai::check
