// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Posting lists, packed into pieces of a few kilobytes that a page loads one by one. Every term has
// exactly one shard where it must be, whether it exists or not. See FORMAT.md, "Shards". Pure;
// thread-safe.

#include <span>
#include <string>
#include <vector>

#include "index/browser/postings.h"

namespace mingbai::browser {

// Something known about a word, besides where it occurs.
struct WordEntry {
  std::u16string place;  // the first term of the word
  std::string coded;
};

// Bits that each list takes.
std::vector<std::size_t> list_sizes(std::span<const PostingList> lists);

// Where shards of about `wanted_bytes` begin: places in `lists`, from 0 on. Borders are chosen by
// the terms near the wanted size, so that they stay where they are when the lists of other shards
// grow.
std::vector<std::size_t> shard_borders(std::span<const PostingList> lists,
                                       std::span<const std::size_t> sizes,
                                       std::size_t wanted_bytes);

// The bytes of one shard.
std::string pack_shard(std::span<const PostingList> lists, std::span<const WordEntry> words);

}  // namespace mingbai::browser
