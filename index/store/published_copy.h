// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A copy of an index as one part, without what its updates left hidden: as small as it can be, and
// safe to serve while the original is updated, which a hard link is not.
//
// Deterministic: equal bytes from equal bytes.

#include <string>

#include "index/base/error.h"

namespace mingbai::store {

// `target` must not exist; its parent must. What was written is removed when this fails. Does not
// sync.
Result<void> publish_index(const std::string& folder, const std::string& target);

}  // namespace mingbai::store
