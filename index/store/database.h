// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What reader and writer of an index folder share: where it stands, whether this program can read
// it, and turning the library's exceptions into Errors. Internal to this module.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/base/language.h"

namespace Xapian {  // NOLINT(readability-identifier-naming): the library's own
class Database;
class Error;
}  // namespace Xapian

namespace mingbai::store {

// A rebuilt index is made beside the old one and put in its place by two renames. Between the two
// the old one stands under its other name, where readers still find it.
std::string staging_folder(const std::string& folder);  // folder.new
std::string retired_folder(const std::string& folder);  // folder.old

// The sentence with {0} the folder and {1} the detail.
Error index_error(ErrorCode code, Text sentence, const std::string& folder,
                  std::string_view detail = {});
Error index_error(const std::string& folder, const Xapian::Error& error);
// In the words of the system where it said something: "Connection refused".
std::string reason_of(const Xapian::Error& error);

// kUnsupported unless the database has our format and only features that we know. Throws what
// Xapian throws.
Result<void> check_format(const Xapian::Database& database, const std::string& folder);

std::string feature_list();  // the metadata value of kFeaturesKey
std::string pack_lines(const std::vector<std::string>& lines);
std::vector<std::string> unpack_lines(std::string_view bytes);

}  // namespace mingbai::store
