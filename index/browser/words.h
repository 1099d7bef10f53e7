// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the synonym file knows about words, for the shards: a page that searches for a word has the
// shard of its first term at hand, and needs no other file. See FORMAT.md, "Words". Pure.

#include <string>
#include <string_view>
#include <vector>

#include "index/browser/shards.h"

namespace mingbai::browser {

// Sorted by place.
std::vector<WordEntry> word_entries(std::string_view synonyms);

}  // namespace mingbai::browser
