// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A copy of an index as one part, without what its updates left hidden: safe to serve while the
// original is updated, which a hard link is not. It is marked as a copy: only such an index tells a
// reader on another machine all that there is. It is written by Xapian itself with a term list,
// without which its server cannot hand out documents, so it is larger than the original and takes
// some four times as long to write.

#include <string>

#include "index/base/error.h"

namespace mingbai::store {

// `target` must not exist; its parent must. What was written is removed when this fails. Does not
// sync.
Result<void> publish_index(const std::string& folder, const std::string& target);

// Whether a folder is such a copy. An update of one writes it anew, as a whole.
bool is_copy(const std::string& folder);

// The same where `target` may be a copy already: the new one takes its place at once, so that
// whoever opens it finds the old one or the new one. kInvalid: something else is there.
Result<void> replace_copy(const std::string& folder, const std::string& target);

}  // namespace mingbai::store
