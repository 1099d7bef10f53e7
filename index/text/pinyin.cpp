// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/pinyin.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/base/error.h"
#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/fold.h"
#include "index/text/icu_tables.h"
#include "index/text/messages.h"
#include "index/text/pinyin_words.h"
#include "index/text/syllable.h"

namespace mingbai::text {
namespace {

// "bì yáng" as syllables; empty when one is none.
std::vector<Syllable> read_syllables(std::string_view reading) {
  const std::string plain = without_tones(fold(reading));
  std::vector<Syllable> list;
  for (const std::string_view letters : split(plain, ' ')) {
    if (letters.empty()) {
      continue;
    }
    const auto syllable = find_syllable(letters);
    if (!syllable) {
      return {};
    }
    list.push_back(*syllable);
  }
  return list;
}

std::optional<PinyinWord> read_word(std::string_view word, std::string_view reading) {
  PinyinWord made{fold(trim(word)), read_syllables(reading)};
  if (made.word.empty() || made.syllables.size() != utf8_count(made.word)) {
    return std::nullopt;
  }
  return made;
}

std::vector<PinyinWord> general_words() {
  std::string lines(kPinyinWords);
  std::replace(lines.begin(), lines.end(), '\n', ' ');
  std::vector<PinyinWord> words;
  for (const std::string_view entry : split(lines, ',')) {
    const std::string_view row = trim(entry);
    const std::size_t space = row.find(' ');
    auto word = read_word(row.substr(0, space), row.substr(space + 1));
    MINGBAI_ASSERT(word.has_value());
    words.push_back(std::move(*word));
  }
  return words;
}

std::vector<std::string> words_of(
    const std::unordered_map<std::string, std::vector<Syllable>>& readings) {
  std::vector<std::string> words;
  for (const auto& [word, syllables] : readings) {
    words.push_back(word);
  }
  return words;
}

}  // namespace

void Sound::add(Syllable syllable) {
  if (count < kMost &&
      std::find(list.begin(), list.begin() + count, syllable) == list.begin() + count) {
    list[count++] = syllable;
  }
}

std::vector<PinyinWord> read_pinyin_words(std::string_view file, std::string_view text,
                                          Diagnostics& diagnostics) {
  std::vector<PinyinWord> words;
  int number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (trim(line).empty() || trim(line).front() == '#') {
      continue;
    }
    const std::size_t tab = line.find('\t');
    auto word = tab == std::string_view::npos
                    ? std::nullopt
                    : read_word(line.substr(0, tab), line.substr(tab + 1));
    if (word) {
      words.push_back(std::move(*word));
    } else {
      diagnostics.add(kPinyinLine, {std::string(file), number, 0}, std::string(line), {});
    }
  }
  return words;
}

Pinyin::Pinyin(std::vector<PinyinWord> site_words) {
  for (PinyinWord& word : site_words) {
    readings_.emplace(std::move(word.word), std::move(word.syllables));
  }
  for (PinyinWord& word : general_words()) {
    readings_.emplace(std::move(word.word), std::move(word.syllables));
  }
  words_ = Lexicon(words_of(readings_));
}

std::vector<PinyinWord> Pinyin::words() const {
  std::vector<PinyinWord> words;
  for (const auto& [word, syllables] : readings_) {
    words.push_back({word, syllables});
  }
  std::sort(words.begin(), words.end(),
            [](const PinyinWord& a, const PinyinWord& b) { return a.word < b.word; });
  return words;
}

std::vector<Sound> Pinyin::sounds(std::string_view folded) const {
  std::vector<Sound> sounds;
  std::vector<Syllable> known;  // of the word that covers what follows
  std::size_t next_known = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size(); i += length) {
    if (next_known == known.size()) {
      const std::size_t match = words_.longest_match(folded, i);
      next_known = 0;
      known.clear();
      if (match > 0) {
        known = readings_.at(std::string(folded.substr(i, match)));
      }
    }
    Sound sound;
    sound.character = decode_at(folded, i, length);
    const bool in_word = next_known < known.size();
    if (!in_word && !is_han(sound.character) && !is_word_character(sound.character)) {
      continue;
    }
    sound.offset = static_cast<std::uint32_t>(i);
    sound.length = static_cast<std::uint32_t>(length);
    if (in_word) {
      sound.add(known[next_known++]);
    }
    for (const Syllable syllable : readings(sound.character)) {
      sound.add(syllable);
    }
    sounds.push_back(sound);
  }
  return sounds;
}

}  // namespace mingbai::text
