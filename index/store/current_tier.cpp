// SPDX-License-Identifier: GPL-3.0-or-later

// Who asks by an old name gets a few pages of what it is called today first.

#include <algorithm>
#include <vector>

#include "index/store/matching.h"
#include "index/store/old_names.h"
#include "index/store/stored_check.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kMostCurrent = 3;
constexpr std::size_t kMostLookedAt = 20;

}  // namespace

void Matching::add_current_names() {
  if (other_names_.empty()) {
    return;
  }
  for (const SearchVocabulary::Renamed& renamed : renamed_in(needles_, builder_.vocabulary())) {
    if (!asks_by_old_name(renamed, needles_)) {
      continue;
    }
    Needle current = builder_.title_needle(renamed.current);
    const Xapian::Query titled(Xapian::Query::OP_FILTER, builder_.contains(current), other_names_);
    std::size_t added = 0;
    for (const Xapian::docid document : best(titled, kMostLookedAt, Order::kDate)) {
      if (added < kMostCurrent && is_in_force(document) &&
          title_contains(stored_, document, {&current})) {
        add(document, Match::kSynonym);
        ++added;
      }
    }
  }
}

}  // namespace mingbai::store
