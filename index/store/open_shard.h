// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A shard as opened for reading, in one state. Internal to this module; one per thread.

#include <cstddef>
#include <string>

#include <xapian.h>

#include "index/base/error.h"
#include "index/store/index_parts.h"
#include "index/store/shard.h"

namespace mingbai::store {

struct OpenShard {
  std::size_t number = 0;  // in the ShardSet
  std::string folder;      // of a local one: where it was found
  std::string stamp;       // of a local one: of its files, taken before they were opened
  IndexParts parts;

  bool is_remote() const { return folder.empty(); }
};

// kNotFound: no index there; kUnsupported: one that this program cannot read or that cannot be
// served so; kInvalid: damaged; kIo: no answer in time.
Result<OpenShard> open_shard(const ShardSet& set, std::size_t number);

// Whether it is another index by now, or another state of it. kIo when the other machine does not
// answer.
Result<bool> has_changed(const ShardSet& set, const OpenShard& shard);

}  // namespace mingbai::store
