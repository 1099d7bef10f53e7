// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a page offers while somebody types: words that documents contain, those in the most first,
// then titles, the newest first, as many as fit into one small file. See FORMAT.md, "Suggestions".
// Pure.

#include <span>
#include <string>

#include "index/browser/postings.h"
#include "index/store/indexer.h"
#include "index/text/pinyin.h"

namespace mingbai::browser {

inline constexpr std::size_t kLargestSuggestions = 40'000;  // bytes of the file

struct SuggestionSource {
  std::span<const store::Record* const> documents;  // ordered()
  std::span<const PostingList> lists;
  const store::Vocabulary& vocabulary;
  const text::Pinyin& pinyin;
};

// Deflated, and small enough when written by script_file().
std::string suggestions(const SuggestionSource& source);

}  // namespace mingbai::browser
