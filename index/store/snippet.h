// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The piece of a text that shows best why it was found, and where in it the words of the query
// stand. Whole words are marked, never single characters as long as anything longer occurs. Pure
// but for the segmenter's scratch space; internal to this module.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/answer.h"
#include "index/text/document_number.h"
#include "index/text/segmenter.h"

namespace mingbai::store {

// What to mark for one clause: the first group of which anything occurs in the text. All folded.
struct Marks {
  std::vector<std::vector<std::string>> groups;
};

struct MarkSet {
  std::vector<Marks> clauses;
  std::vector<text::DocumentNumber> numbers;  // marked in any spelling
};

Marks marks_of(std::string_view needle, const std::vector<std::string>& other_names,
               text::Segmenter& segmenter);

// The whole text with its highlights.
Excerpt mark(std::string_view text, const MarkSet& marks);

struct Snippet {
  Excerpt excerpt;
  bool cut_before = false;
  bool cut_after = false;
};
// kKept: text::keeps_han() of the text, which makes it cheaper.
enum class Han : std::uint8_t { kAny, kKept };
// About 100 characters, cut at punctuation where there is some, else between words. Line ends
// inside become spaces.
Snippet make_snippet(std::string_view text, const MarkSet& marks, text::Segmenter& segmenter,
                     Han han = Han::kAny);

}  // namespace mingbai::store
