// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/published_copy.h"

#include <xapian.h>

#include "index/base/file_system.h"
#include "index/base/hash.h"
#include "index/store/database.h"
#include "index/store/messages.h"

namespace mingbai::store {
namespace {

Result<void> copy(FileSystem& disk, const std::string& folder, const std::string& target) {
  try {
    Xapian::Database database(folder);
    if (auto known = check_format(database, folder); !known) {
      return known;
    }
    // Documents keep their numbers, so that ties are never broken differently.
    database.compact(target, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULLER);
    const std::string source = database.get_uuid() + " " + std::to_string(database.get_revision());
    if (auto named = set_identity(target, content_hash(source)); !named) {
      return named;
    }
    const std::string lists = join_path(target, kTermListFile);
    return disk.exists(lists) ? disk.remove(lists) : Result<void>();
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
}

}  // namespace

Result<void> publish_index(const std::string& folder, const std::string& target) {
  RealFileSystem disk;
  if (disk.exists(target)) {
    return fail(index_error(ErrorCode::kInvalid, kIndexFailed, target, "exists"));
  }
  auto done = copy(disk, folder, target);
  if (!done) {
    (void)remove_tree(disk, target);  // the error that matters is the first
  }
  return done;
}

}  // namespace mingbai::store
