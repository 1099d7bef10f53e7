// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/word_sounds.h"

#include <algorithm>
#include <set>
#include <utility>

#include "index/text/characters.h"
#include "index/text/lookalikes.h"
#include "index/text/sound_pattern.h"
#include "index/text/syllable.h"

namespace mingbai::store {
namespace {

// Readings of one word, and ways to read what was typed; more are rare and only cost time.
constexpr std::size_t kMostKeys = 8;
constexpr std::size_t kMostWays = 16;
constexpr std::size_t kShortestInitials = 2;
constexpr std::size_t kLongestInitials = 8;

std::string shape_of(std::span<const text::Sound> sounds) {
  std::string shape;
  for (const text::Sound& sound : sounds) {
    text::append_utf8(shape, text::shape_key(sound.character));
  }
  return shape;
}

std::vector<std::string> initials_of(const std::vector<text::Sound>& sounds) {
  std::vector<std::string> all = {{}};
  for (const text::Sound& sound : sounds) {
    std::set<char> letters;
    for (const text::Syllable syllable : sound.readings()) {
      letters.insert(text::spelled(syllable).front());
    }
    if (letters.empty() && sound.character < 0x80) {
      letters.insert(static_cast<char>(sound.character));
    }
    std::vector<std::string> longer;
    for (const std::string& head : all) {
      for (const char letter : letters) {
        if (longer.size() < kMostKeys) {
          longer.push_back(head + letter);
        }
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace

WordSounds::WordSounds(std::vector<std::string> words, const text::Pinyin& pinyin)
    : pinyin_(pinyin), words_(std::move(words)) {
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const std::vector<text::Sound> sounds = pinyin_.sounds(words_[i]);
    const bool spoken = std::any_of(sounds.begin(), sounds.end(),
                                    [](const text::Sound& sound) { return sound.count > 0; });
    if (!spoken || sounds.size() < kShortestInitials) {
      continue;
    }
    longest_ = std::max(longest_, sounds.size());
    by_shape_[shape_of(sounds)].push_back(i);
    for (const std::string& key : text::sound_keys(sounds, kMostKeys)) {
      by_sound_[key].push_back(i);
    }
    if (sounds.size() <= kLongestInitials) {
      for (const std::string& initials : initials_of(sounds)) {
        by_initials_[initials].push_back(i);
      }
    }
  }
}

bool WordSounds::contains(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word);
}

bool WordSounds::has_like(std::span<const text::Sound> typed) const {
  const std::vector<std::string> keys = text::sound_keys(typed, kMostWays);
  return by_shape_.contains(shape_of(typed)) ||
         std::any_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return by_sound_.contains(key); });
}

std::vector<WordSounds::Candidate> WordSounds::like(std::string_view typed) const {
  const auto pattern = text::SoundPattern::parse(typed, pinyin_);
  if (!pattern) {
    return {};
  }
  std::set<std::uint32_t> found;
  const auto add = [&](const Table& table, const std::string& key) {
    if (const auto entry = table.find(key); entry != table.end()) {
      found.insert(entry->second.begin(), entry->second.end());
    }
  };
  for (const std::string& key : pattern->keys(kMostWays)) {
    add(by_sound_, key);
  }
  add(by_shape_, shape_of(pinyin_.sounds(typed)));
  std::vector<Candidate> candidates;
  for (const std::uint32_t i : found) {
    const auto cost = pattern->equals(pinyin_.sounds(words_[i]));
    if (cost && words_[i] != typed) {
      candidates.push_back({words_[i], *cost});
    }
  }
  return candidates;
}

std::vector<std::string_view> WordSounds::with_initials(std::string_view letters) const {
  std::vector<std::string_view> words;
  if (letters.size() >= kShortestInitials && letters.size() <= kLongestInitials) {
    if (const auto found = by_initials_.find(std::string(letters)); found != by_initials_.end()) {
      for (const std::uint32_t i : found->second) {
        words.push_back(words_[i]);
      }
    }
  }
  return words;
}

}  // namespace mingbai::store
