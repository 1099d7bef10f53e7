// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Records become drafts in several threads (cutting text is most of the work of indexing) and are
// handed on by one, in order. Internal to this module.

#include <cstdint>
#include <functional>
#include <vector>

#include "index/base/error.h"
#include "index/store/draft.h"
#include "index/store/indexer.h"
#include "index/text/lexicon.h"
#include "index/text/pinyin.h"

namespace mingbai::store {

struct Drafting {
  const RecordSource& source;
  std::vector<std::size_t> order;  // numbers of keys()
  const text::Lexicon& lexicon;
  const text::Pinyin& pinyin;
  int jobs = 1;
  enum class Data : std::uint8_t { kPlain, kDeflated } data = Data::kPlain;
};

// The record comes without its body. `i` counts from 0 in `order`.
using TakeDraft =
    std::function<Result<void>(std::size_t i, const Draft& draft, const Record& record)>;

// Stops at the first record, in order, that cannot be loaded or taken. Passes on what `take`
// throws.
Result<void> make_drafts(const Drafting& drafting, const TakeDraft& take);

}  // namespace mingbai::store
