// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/database.h"

#include <algorithm>

#include <xapian.h>

#include "index/base/diagnostic.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/store/messages.h"
#include "index/store/schema.h"

namespace mingbai::store {

std::string staging_folder(const std::string& folder) {
  return folder + ".new";
}
std::string retired_folder(const std::string& folder) {
  return folder + ".old";
}

Error index_error(ErrorCode code, Text sentence, const std::string& folder,
                  std::string_view detail) {
  return Error{code, substitute(say(sentence), {folder, printable(detail)})};
}

Error index_error(const std::string& folder, const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  if (type == "DatabaseLockError") {
    return index_error(ErrorCode::kBusy, kBusyIndex, folder);
  }
  if (type == "DatabaseNotFoundError") {
    return index_error(ErrorCode::kNotFound, kNoIndex, folder);
  }
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
      type == "DatabaseOpeningError" ||
      (type == "DatabaseError" && error.get_msg().starts_with("EOF"))) {  // a file was cut short
    return index_error(ErrorCode::kInvalid, kDamagedIndex, folder, error.get_msg());
  }
  return index_error(ErrorCode::kIo, kIndexFailed, folder, error.get_description());
}

std::string reason_of(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  return system == nullptr ? error.get_msg() : std::string(system);
}

std::string feature_list() {
  return pack_lines({kFeatures.begin(), kFeatures.end()});
}

std::string pack_lines(const std::vector<std::string>& lines) {
  return join(lines, "\n");
}

std::vector<std::string> unpack_lines(std::string_view bytes) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(bytes, '\n')) {
    if (!line.empty()) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

Result<void> check_format(const Xapian::Database& database, const std::string& folder) {
  const std::string format = database.get_metadata(std::string(kFormatKey));
  if (format.empty()) {
    // The first commit of an index writes everything at once, so this is none of ours.
    return fail(index_error(ErrorCode::kInvalid, kDamagedIndex, folder, kFormatKey));
  }
  for (const std::string& feature :
       unpack_lines(database.get_metadata(std::string(kFeaturesKey)))) {
    if (std::find(kFeatures.begin(), kFeatures.end(), feature) == kFeatures.end()) {
      return fail(index_error(ErrorCode::kUnsupported, kNewIndex, folder, feature));
    }
  }
  if (format != kFormat) {
    return fail(index_error(ErrorCode::kUnsupported, kOldIndex, folder, format));
  }
  return {};
}

}  // namespace mingbai::store
