// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/visit.h"

#include <xapian.h>

#include "index/store/database.h"
#include "index/store/index_parts.h"
#include "index/store/messages.h"
#include "index/store/packed_record.h"

namespace mingbai::store {
namespace {

// False at the first record that cannot be read.
bool visit_part(const Xapian::Database& part, const std::function<void(const Record&)>& visit) {
  for (auto at = part.postlist_begin(""); at != part.postlist_end(""); ++at) {
    const auto record = unpack_record(part.get_document(*at, Xapian::DOC_ASSUME_VALID).get_data());
    if (!record) {
      return false;
    }
    visit(*record);
  }
  return true;
}

}  // namespace

Result<void> visit_records(const std::string& folder,
                           const std::function<void(const Record&)>& visit) {
  try {
    const IndexParts parts(folder);
    if (auto fits = parts.check(folder); !fits) {
      return fits;
    }
    if (visit_part(parts.main, visit) && (!parts.recent || visit_part(*parts.recent, visit))) {
      return {};
    }
  } catch (const Xapian::Error& error) {
    return fail(index_error(folder, error));
  }
  return fail(index_error(ErrorCode::kInvalid, kDamagedIndex, folder, {}));
}

}  // namespace mingbai::store
