// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a search in a folder of their own, for records that are no site.

#include <string>

#include "index/base/error.h"
#include "index/base/file_system.h"
#include "index/browser/writer.h"

namespace mingbai::browser {

// Makes the folder, writes what differs, the manifest last, and removes the files of an earlier
// search there; other files stay.
Result<void> write_folder(const Job& job, FileSystem& files, const std::string& folder);

}  // namespace mingbai::browser
