// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A found document as it is shown. Internal to this module.

#include <optional>
#include <string>
#include <vector>

#include "index/store/answer.h"
#include "index/store/query_builder.h"
#include "index/store/snippet.h"

namespace mingbai::store {

// What to mark in the hits of a query.
MarkSet mark_set(const std::vector<Needle>& needles, text::Segmenter& segmenter);

// From the data of a Xapian document; nothing when that is damaged.
std::optional<Hit> make_hit(const std::string& data, Match match, const MarkSet& marks,
                            text::Segmenter& segmenter);

// To an answer about a day: what held then and holds no more is an old standard, however it ended.
void add_past_badge(Hit& hit);

}  // namespace mingbai::store
