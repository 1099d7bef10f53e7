// SPDX-License-Identifier: GPL-3.0-or-later
// Folding gives UTF-8, folds a second time to the same, and every folded byte points into the
// original; the words cut from it lie inside it, in order.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/segmenter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const std::string_view original(reinterpret_cast<const char*>(data), size);
  const text::Folded folded = text::fold_with_offsets(original);
  MINGBAI_ASSERT(is_valid_utf8(folded.text));
  MINGBAI_ASSERT(folded.text == text::fold(original));
  MINGBAI_ASSERT(folded.offsets.size() == folded.text.size() + 1);
  MINGBAI_ASSERT(folded.offsets.back() == size);
  MINGBAI_ASSERT(std::is_sorted(folded.offsets.begin(), folded.offsets.end()));
  constexpr std::size_t kSurelyUncut = 64;  // a longer run of combining marks is cut
  if (size < kSurelyUncut) {
    MINGBAI_ASSERT(text::fold(folded.text) == folded.text);
  }
  static const text::Lexicon lexicon({"低保", "12317", "c级危房"});
  static text::Segmenter segmenter(lexicon);
  std::size_t end = 0;
  for (const text::Word& word : segmenter.segment(folded.text)) {
    MINGBAI_ASSERT(word.offset >= end && word.length > 0);
    end = word.offset + word.length;
  }
  MINGBAI_ASSERT(end <= folded.text.size());
  return 0;
}
