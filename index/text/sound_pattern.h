// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody typed, as it may be read aloud: Han characters by their readings, letters cut into
// syllables in every way (xian: xian or xi an), mixed as they come (di保, 危fang). Spaces and
// apostrophes between letters end a syllable. It finds itself in texts, as written or as heard.
// Value; pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/pinyin.h"

namespace mingbai::text {

class SoundPattern {
 public:
  static constexpr std::size_t kLongest = 240;  // bytes

  // Empty when it is letters that are no pinyin, or too long. Letters among Han characters that are
  // no pinyin stand for themselves (c级危房).
  static std::optional<SoundPattern> parse(std::string_view folded, const Pinyin& pinyin);

  bool has_letters() const { return has_letters_; }  // that were read as pinyin
  bool has_han() const { return has_han_; }

  struct Match {
    std::size_t first = 0;  // of the sounds of the text
    std::size_t count = 0;
    // 0: as written, or one of the usual readings of all that was spelled; grows with every
    // character that only sounds or looks alike.
    unsigned cost = 0;
  };
  // Where it occurs at the least cost, of several such places the first. `borders` says for every
  // sound, and for the end of the text, whether a word begins there: beginning or ending within a
  // word costs (tudi|baohu holds no dibao). Empty: not known.
  std::optional<Match> find(std::span<const Sound> text, const std::vector<bool>& borders) const;
  // What it costs when it is the whole text.
  std::optional<unsigned> equals(std::span<const Sound> text) const;

  // The keys (sound_key) of all neighbours, "di bao"; of a single syllable its own key. A text that
  // sounds like the pattern has those of one way to cut it. Sorted, once each.
  std::vector<std::string> neighbours() const;
  // The same for each way to cut it, at most kMostWays: the keys of every syllable or character one
  // behind the other; none for what has no reading.
  static constexpr std::size_t kMostWays = 8;
  using Way = std::vector<std::vector<std::string>>;
  std::vector<Way> ways() const;
  // The keys of the whole for the first `most` ways of reading it: "wei fan gai zao".
  std::vector<std::string> keys(std::size_t most) const;

 private:
  // One way to read on from a place in the text typed.
  struct Step {
    std::size_t from = 0;
    std::size_t to = 0;
    Sound sound;           // readings; of letters the one syllable
    bool letters = false;  // else a character, which may also stand there as it is
  };

  struct KeyList {
    std::vector<std::string> list;
    std::size_t most = 0;
  };

  bool add_letters(std::string_view letters, std::size_t from);
  bool add_syllable(std::string_view letters, std::size_t from);
  void add_ways(std::size_t place, Way& way, std::vector<Way>& ways) const;
  static std::optional<unsigned> cost(const Step& step, const Sound& heard);
  std::span<const Step> steps_from(std::size_t place) const;
  // Calls at_end(sounds read, cost) wherever the pattern, begun with the text, is at its end.
  template <typename Visit>
  void follow(std::span<const Sound> text, const Visit& at_end) const;
  void add_keys(std::size_t place, const std::string& head, KeyList& keys) const;

  std::vector<Step> steps_;  // by `from`
  std::size_t end_ = 0;
  bool has_letters_ = false;
  bool has_han_ = false;
};

// What an index holds of a text: the keys of all neighbours, and of a short text those of single
// syllables. Sorted, once each.
std::vector<std::string> sound_terms(std::span<const Sound> text);

// The keys under which SoundPattern::keys looks for a word; at most `most`.
std::vector<std::string> sound_keys(std::span<const Sound> word, std::size_t most);

}  // namespace mingbai::text
