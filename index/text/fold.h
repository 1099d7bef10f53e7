// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one form in which texts are compared and searched; never shown. The steps, in this order:
//   1. NFKC_Casefold (Unicode 15, chapter 3.13): compatibility forms (ａ -> a, ㎡ -> m2) and case;
//      invisible characters (zero width, soft hyphen, variation selectors) vanish.
//   2. Traditional -> simplified, character by character, by the pairs of ICU's transliterator
//      (taken at build time).
//   3. Forms that people mix freely: brackets 〔［【（ … become ( ), quotes " ', dashes -, ○ 〇.
// Wrong bytes become U+FFFD. Folding twice changes nothing more. Pure; thread-safe; the table is
// made at first use (about 1 ms).
//
// The browser folds with the same steps 2 and 3: fold_pairs() lists them.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mingbai::text {

std::string fold(std::string_view text);

// Whether folding leaves the Han characters of a text where and what they are, as in nearly all
// simplified Chinese: then a run of Han stands in the text exactly where it stands in its fold.
bool keeps_han(std::string_view text);

struct Folded {
  std::string text;
  // For every byte of `text` the offset in the original of the character it came from, and one more
  // entry at the end: the original's length. Ascending.
  std::vector<std::uint32_t> offsets;

  // Original bytes [first, second) of the folded bytes [from, to), from < to <= text.size().
  std::pair<std::size_t, std::size_t> original_range(std::size_t from, std::size_t to) const;
  // The first folded byte that comes from the original's byte `original` or later. Whoever has
  // taken [first, second) goes on at position_of(second): ㏠, folded to 1日, is not divided.
  std::size_t position_of(std::size_t original) const;
};

// The original must be shorter than 4 GiB.
Folded fold_with_offsets(std::string_view text);

// Steps 2 and 3 as (character, folded) sorted by character, for emitting the table to the browser.
std::vector<std::pair<char32_t, char32_t>> fold_pairs();

}  // namespace mingbai::text
