// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which terms occur in which documents: what the shards are made of. Terms are UTF-16, because the
// browser compares them so. Values; thread-safe.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/record.h"
#include "index/text/pinyin.h"

namespace mingbai::browser {

struct Posting {
  std::uint32_t document = 0;      // its number: see ordered()
  std::uint32_t count = 1;         // occurrences in all that is searched
  std::uint32_t title_length = 0;  // of a title that has the term, in characters; else 0
};

struct PostingList {
  std::u16string term;
  std::vector<Posting> postings;  // ascending, never empty
};

struct Postings {
  std::vector<PostingList> lists;      // by term
  std::vector<std::uint32_t> lengths;  // of every document, in terms
  std::u16string common;               // the characters in more than common_from(), sorted
};

// Records in the order of their numbers: the oldest first, so that a new one comes last and the
// others keep theirs. Undated before all; of one day by id, descending. So the greater number is
// the one that goes first when weights are equal, as in store/schema.h, Slot::kOrder.
std::vector<const store::Record*> ordered(std::span<const store::Record> records);

// `pinyin` says how titles sound.
Postings collect_postings(std::span<const store::Record* const> documents,
                          const text::Pinyin& pinyin);

// A character of more documents than this says little (store/query_builder.cpp).
std::size_t common_from(std::size_t documents);
// Common characters have their own shards: few queries need them, and they are long.
inline constexpr char16_t kCommonPrefix = u'U';

std::u16string utf16(std::string_view text);

}  // namespace mingbai::browser
