// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the synonym file and the general table of wordings know about words, for the shards: a page
// that searches for a word has the shard of its first term at hand, and needs no other file. See
// FORMAT.md, "Words". Pure.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/browser/postings.h"
#include "index/browser/shards.h"

namespace mingbai::browser {

// Sorted by place. Wordings only come with names that may occur: whose pairs all have a list. Those
// with a gap after their first character have no place of their own: theirs is empty.
std::vector<WordEntry> word_entries(std::string_view synonyms, std::span<const PostingList> lists);

}  // namespace mingbai::browser
