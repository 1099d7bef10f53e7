// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody who has begun to type may want to ask: words of the lexicon and titles. The static
// search page (index/browser) gives the same ones in the same order:
//
//   1. words that begin with what was typed, those in the most documents first
//   2. letters: words that are read so (dibao, dib), then words with these initials (db)
//   3. titles that begin with it, newest first
//   4. titles that hold it elsewhere; of several words all. Newest first
//   5. Han, or Han with letters (底保, di保): words that sound like it
//
// Each text once, never what was typed itself, never a word that finds nothing. Values.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mingbai::store {

enum class SuggestionKind : std::uint8_t { kWord, kSynonym, kPinyin, kInitials, kTitle };
std::string_view suggestion_key(SuggestionKind kind);  // "word"

struct Suggestion {
  std::string text;
  SuggestionKind kind = SuggestionKind::kWord;
  std::string means;  // of kSynonym: what the documents call it
  std::string id;     // of kTitle: the document
  std::string url;

  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

inline constexpr std::size_t kMostSuggestions = 10;
inline constexpr std::size_t kLongestSuggestFor = 64;  // characters typed; nothing beyond

}  // namespace mingbai::store
