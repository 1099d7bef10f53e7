// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/sounds.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "index/base/strings.h"
#include "index/store/packing.h"
#include "index/text/characters.h"
#include "index/text/decode.h"
#include "index/text/fold.h"
#include "index/text/lexicon.h"
#include "index/text/lookalikes.h"
#include "index/text/synonyms.h"

namespace mingbai::browser {
namespace {

void put_numbers(store::Packer& out, std::span<const text::Syllable> syllables) {
  for (const text::Syllable syllable : syllables) {
    out.put(std::uint64_t{static_cast<std::uint16_t>(syllable)});
  }
}

// Spellings, then keys.
void put_syllables(store::Packer& out) {
  std::vector<std::string> spellings;
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < text::syllable_count(); ++i) {
    const auto syllable = static_cast<text::Syllable>(i);
    spellings.emplace_back(text::spelled(syllable));
    keys.emplace_back(text::sound_key(syllable));
  }
  out.put(spellings);
  out.put(keys);
}

// The 6,763 characters of GB 2312 that have readings: what people type. Three times as many would
// only make the file larger.
std::vector<char32_t> typed_characters() {
  constexpr unsigned kFirstRow = 0xB0;
  constexpr unsigned kLastRow = 0xF7;
  constexpr unsigned kFirstCell = 0xA1;
  constexpr unsigned kLastCell = 0xFE;
  std::string bytes;
  for (unsigned row = kFirstRow; row <= kLastRow; ++row) {
    for (unsigned cell = kFirstCell; cell <= kLastCell; ++cell) {
      bytes += static_cast<char>(row);
      bytes += static_cast<char>(cell);
    }
  }
  const auto decoded = text::decode(bytes);
  MINGBAI_ASSERT(decoded.has_value());
  std::vector<char32_t> characters;
  std::size_t length = 0;
  for (std::size_t i = 0; i < decoded->text.size(); i += length) {
    const char32_t c = text::decode_at(decoded->text, i, length);
    if (!text::readings(c).empty()) {
      characters.push_back(c);
    }
  }
  std::sort(characters.begin(), characters.end());
  return characters;
}

// Steps from one character to the next, then the readings of each.
void put_characters(store::Packer& out) {
  const std::vector<char32_t> characters = typed_characters();
  out.put(std::uint64_t{characters.size()});
  char32_t before = 0;
  for (const char32_t c : characters) {
    out.put(std::uint64_t{c - std::exchange(before, c)});
  }
  for (const char32_t c : characters) {
    const auto readings = text::readings(c);
    out.put(std::uint64_t{readings.size()});
    put_numbers(out, readings);
  }
}

void put_pinyin_words(store::Packer& out, const text::Pinyin& pinyin) {
  const std::vector<text::PinyinWord> words = pinyin.words();
  out.put(std::uint64_t{words.size()});
  for (const text::PinyinWord& word : words) {
    out.put(std::string_view{word.word});
    put_numbers(out, word.syllables);
  }
}

void put_shapes(store::Packer& out) {
  std::vector<std::string> groups;
  for (const std::u32string_view group : text::shape_groups()) {
    std::string& written = groups.emplace_back();
    for (const char32_t c : group) {
      text::append_utf8(written, c);
    }
  }
  out.put(groups);
}

// Words of the lexicon, other right names, slips with what was meant, pairs to keep apart: each a
// list of texts, of the last two alternately.
void put_vocabulary(store::Packer& out, const store::Vocabulary& vocabulary) {
  Diagnostics unheard;
  const auto synonyms = text::read_synonyms({}, vocabulary.synonyms, unheard);
  const text::Lexicon lexicon(vocabulary.words);
  const text::Lexicon names(synonyms.words());
  std::vector<std::string> others;
  std::set_difference(names.words().begin(), names.words().end(), lexicon.words().begin(),
                      lexicon.words().end(), std::back_inserter(others));
  std::vector<std::string> slips;
  std::vector<std::string> denied;
  for (const text::SynonymRow& row : synonyms.rows()) {
    for (const std::string& variant : row.variants) {
      if (row.kind == text::SynonymKind::kTypo) {
        slips.insert(slips.end(), {text::fold(variant), text::fold(row.term)});
      } else if (row.kind == text::SynonymKind::kDeny) {
        denied.insert(denied.end(), {text::fold(row.term), text::fold(variant)});
      }
    }
  }
  out.put(lexicon.words());
  out.put(others);
  out.put(slips);
  out.put(denied);
}

}  // namespace

std::string sounds_table(const store::Vocabulary& vocabulary, const text::Pinyin& pinyin) {
  store::Packer out;
  put_syllables(out);
  put_characters(out);
  put_pinyin_words(out, pinyin);
  put_shapes(out);
  put_vocabulary(out, vocabulary);
  return out.take();
}

}  // namespace mingbai::browser
