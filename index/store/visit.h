// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every record that lies in the files of an index, one after another: also those that were replaced
// or removed since and are only hidden from searches. For whoever must know what is handed on with
// a copy of the folder. Not thread-safe.

#include <functional>
#include <string>

#include "index/base/error.h"
#include "index/store/record.h"

namespace mingbai::store {

// Records come without `hash`. Fails when the index cannot be read, or a record in it.
Result<void> visit_records(const std::string& folder,
                           const std::function<void(const Record&)>& visit);

}  // namespace mingbai::store
