// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/terms.h"

#include "index/base/strings.h"
#include "index/text/characters.h"

namespace mingbai::store {
namespace {

// Shorter words are characters and pairs already.
constexpr std::size_t kShortestWord = 3;  // characters

bool has_han(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    if (text::is_han(text::decode_at(text, i, length))) {
      return true;
    }
  }
  return false;
}

}  // namespace

void TermMaker::add_words(std::string_view folded, std::vector<TermSpan>& out) {
  segmenter_.segment(folded, words_);
  for (const text::Word& word : words_) {
    const std::string_view text = folded.substr(word.offset, word.length);
    if (text.size() < kShortestWord || utf8_count(text) < kShortestWord || !has_han(text)) {
      continue;
    }
    out.push_back({word.offset, word.length, TermKind::kWord});
  }
}

void add_pieces(std::string_view folded, std::vector<TermSpan>& out) {
  std::size_t length = 0;
  std::size_t before = 0;  // length of the Han character in front, 0 when there is none
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = text::decode_at(folded, i, length);
    if (text::is_han(c)) {
      out.push_back({i, length, TermKind::kCharacter});
      if (before > 0) {
        out.push_back({i - before, before + length, TermKind::kPair});
      }
      before = length;
      i += length;
      continue;
    }
    before = 0;
    if (!text::is_word_character(c)) {
      i += length;
      continue;
    }
    const std::size_t start = i;
    do {
      i += length;
    } while (i < folded.size() && text::is_word_character(text::decode_at(folded, i, length)) &&
             !text::is_han(text::decode_at(folded, i, length)));
    const std::string_view word = utf8_prefix(folded.substr(start, i - start), kLongestForeign);
    out.push_back({start, word.size(), TermKind::kForeign});
  }
}

void TermMaker::make(std::string_view folded, std::vector<TermSpan>& out) {
  add_pieces(folded, out);
  add_words(folded, out);
}

}  // namespace mingbai::store
