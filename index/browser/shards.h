// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Posting lists, packed into pieces of a few kilobytes that a page loads one by one. Every term has
// exactly one shard where it must be, whether it exists or not. See FORMAT.md, "Shards". Pure.

#include <span>
#include <string>
#include <vector>

#include "index/browser/postings.h"

namespace mingbai::browser {

// Something known about a word, besides where it occurs: kept where its first term is.
struct WordEntry {
  std::u16string word;
  std::string coded;
};

struct Shard {
  std::u16string first;  // its terms are >= this one and below the next shard's
  std::string bytes;
};

// Bits that each list takes.
std::vector<std::size_t> list_sizes(std::span<const PostingList> lists);

struct ShardJob {
  std::span<const PostingList> lists;  // by term
  std::span<const std::size_t> sizes;  // list_sizes()
  std::span<const WordEntry> words;    // by word
  std::size_t wanted_bytes = 0;        // of a shard
};
//  Borders are chosen by the terms near the wanted size, so that they
// stay where they are when the lists of other shards grow.
std::vector<Shard> make_shards(const ShardJob& job);

}  // namespace mingbai::browser
