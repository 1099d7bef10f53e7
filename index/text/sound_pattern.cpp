// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/sound_pattern.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/lookalikes.h"

namespace mingbai::text {
namespace {

constexpr unsigned kOtherReading = 1;   // spelled letters: not the most usual reading
constexpr unsigned kAcrossWords = 2;    // an end inside a word of the text
constexpr unsigned kSameSound = 4;      // another character that sounds the same
constexpr unsigned kAlike = 6;          // that sounds or looks nearly the same
constexpr unsigned kNearlySpelled = 4;  // letters: nearly the same syllable

// Of an indexed text: rarer readings, and single syllables of long texts, which half of all texts
// have, would only make the index larger.
constexpr std::size_t kMostIndexed = 2;
constexpr std::size_t kShortText = 4;  // characters

bool is_letter(const Sound& sound) {
  return is_ascii_letter(sound.character);
}

// Whoever types one syllable after the other with spaces between has cut them: ruan jian is never
// ru an jian.
bool is_spaced(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, ' ');
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return find_syllable(part).has_value();
         });
}

// What a sound contributes to a key: the keys of its readings, or itself when it has none.
std::vector<std::string> key_parts(const Sound& sound) {
  std::vector<std::string> parts;
  for (const Syllable syllable : sound.readings()) {
    std::string key(sound_key(syllable));
    if (std::find(parts.begin(), parts.end(), key) == parts.end()) {
      parts.push_back(std::move(key));
    }
  }
  if (parts.empty()) {
    append_utf8(parts.emplace_back(), sound.character);
  }
  return parts;
}

std::string with_part(const std::string& head, const std::string& part) {
  return head.empty() ? part : head + " " + part;
}

void sort_unique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// The least cost by which one of the readings is one of the others.
std::optional<unsigned> heard_as(std::span<const Syllable> typed, std::span<const Syllable> heard) {
  std::optional<unsigned> least;
  for (const Syllable a : typed) {
    for (const Syllable b : heard) {
      if (a == b) {
        return kSameSound;
      }
      if (sound_key(a) == sound_key(b)) {
        least = kAlike;
      }
    }
  }
  return least;
}

std::optional<unsigned> spelled_as(Syllable typed, std::span<const Syllable> heard) {
  if (const auto found = std::find(heard.begin(), heard.end(), typed); found != heard.end()) {
    return found == heard.begin() ? 0 : kOtherReading;
  }
  const bool nearly = std::any_of(heard.begin(), heard.end(),
                                  [&](Syllable one) { return sound_key(one) == sound_key(typed); });
  return nearly ? std::optional(kNearlySpelled) : std::nullopt;
}

}  // namespace

std::optional<SoundPattern> SoundPattern::parse(std::string_view folded, const Pinyin& pinyin) {
  if (folded.size() > kLongest) {
    return std::nullopt;
  }
  const std::string plain = without_tones(folded);
  const std::vector<Sound> sounds = pinyin.sounds(plain);
  SoundPattern pattern;
  pattern.end_ = sounds.size();
  pattern.has_han_ =
      std::any_of(sounds.begin(), sounds.end(), [](const Sound& sound) { return sound.count > 0; });
  const bool by_syllables = is_spaced(plain);
  for (std::size_t at = 0; at < sounds.size();) {
    std::size_t end = at + 1;
    while (is_letter(sounds[at]) && end < sounds.size() && is_letter(sounds[end]) &&
           sounds[end].offset == sounds[end - 1].offset + 1) {
      ++end;
    }
    const bool letters = is_letter(sounds[at]);
    const std::string_view run = std::string_view(plain).substr(sounds[at].offset, end - at);
    if (letters && (by_syllables ? pattern.add_syllable(run, at) : pattern.add_letters(run, at))) {
      pattern.has_letters_ = true;
    } else if (letters && !pattern.has_han_) {
      return std::nullopt;
    } else {
      for (std::size_t i = at; i < end; ++i) {
        pattern.steps_.push_back({i, i + 1, sounds[i], false});
      }
    }
    at = end;
  }
  if (!pattern.has_letters_ && !pattern.has_han_) {
    return std::nullopt;
  }
  return pattern;
}

bool SoundPattern::add_syllable(std::string_view letters, std::size_t from) {
  Step step{from, from + letters.size(), {}, true};
  step.sound.add(*find_syllable(letters));
  steps_.push_back(step);
  return true;
}

// The steps of all ways to cut the letters as a whole; false when there is none.
bool SoundPattern::add_letters(std::string_view letters, std::size_t from) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (const Syllable syllable : first_syllables(letters.substr(i))) {
      // Only exclamations are read o; or every bao would be ba o as well.
      if (i > 0 && spelled(syllable) == "o") {
        continue;
      }
      Step step{from + i, from + i + spelled(syllable).size(), {}, true};
      step.sound.add(syllable);
      steps.push_back(step);
    }
  }
  std::vector<bool> leads_on(letters.size() + 1, false);  // to the end of the letters
  leads_on.back() = true;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    leads_on[step->from - from] = leads_on[step->from - from] || leads_on[step->to - from];
  }
  if (!leads_on.front()) {
    return false;
  }
  std::vector<bool> reached(letters.size() + 1, false);
  reached.front() = true;
  for (const Step& step : steps) {
    if (reached[step.from - from] && leads_on[step.to - from]) {
      reached[step.to - from] = true;
      steps_.push_back(step);
    }
  }
  return true;
}

std::optional<unsigned> SoundPattern::cost(const Step& step, const Sound& heard) {
  if (step.letters) {
    return spelled_as(step.sound.list.front(), heard.readings());
  }
  if (step.sound.character == heard.character) {
    return 0;
  }
  if (const auto sounded = heard_as(step.sound.readings(), heard.readings())) {
    return sounded;
  }
  const bool looks_alike = shape_key(step.sound.character) == shape_key(heard.character);
  return looks_alike ? std::optional(kAlike) : std::nullopt;
}

std::span<const SoundPattern::Step> SoundPattern::steps_from(std::size_t place) const {
  const auto first =
      std::lower_bound(steps_.begin(), steps_.end(), place,
                       [](const Step& step, std::size_t wanted) { return step.from < wanted; });
  auto last = first;
  while (last != steps_.end() && last->from == place) {
    ++last;
  }
  return {first, last};
}

template <typename Visit>
void SoundPattern::follow(std::span<const Sound> text, const Visit& at_end) const {
  struct State {
    std::size_t place;
    unsigned cost;
  };
  std::vector<State> states = {{0, 0}};
  std::vector<State> next;
  for (std::size_t i = 0; i < text.size() && !states.empty(); ++i) {
    next.clear();
    for (const State& state : states) {
      for (const Step& step : steps_from(state.place)) {
        const auto more = cost(step, text[i]);
        if (!more) {
          continue;
        }
        const unsigned total = state.cost + *more;
        const auto same = std::find_if(next.begin(), next.end(),
                                       [&](const State& other) { return other.place == step.to; });
        if (same == next.end()) {
          next.push_back({step.to, total});
        } else {
          same->cost = std::min(same->cost, total);
        }
      }
    }
    for (const State& state : next) {
      if (state.place == end_) {
        at_end(i + 1, state.cost);
      }
    }
    std::swap(states, next);
  }
}

std::optional<SoundPattern::Match> SoundPattern::find(std::span<const Sound> text,
                                                      const std::vector<bool>& borders) const {
  std::optional<Match> best;
  const auto across = [&](std::size_t at) {
    return borders.empty() || borders[at] ? 0 : kAcrossWords;
  };
  for (std::size_t first = 0; first < text.size(); ++first) {
    follow(text.subspan(first), [&](std::size_t count, unsigned cost) {
      const Match match{first, count, cost + across(first) + across(first + count)};
      if (!best || match.cost < best->cost) {
        best = match;
      }
    });
  }
  return best;
}

std::optional<unsigned> SoundPattern::equals(std::span<const Sound> text) const {
  std::optional<unsigned> least;
  follow(text, [&](std::size_t count, unsigned cost) {
    if (count == text.size()) {
      least = cost;
    }
  });
  return least;
}

std::vector<std::string> SoundPattern::neighbours() const {
  std::vector<std::string> pairs;
  for (const Step& step : steps_) {
    if (step.sound.count == 0) {
      continue;
    }
    if (step.from == 0 && step.to == end_) {
      const auto own = key_parts(step.sound);
      pairs.insert(pairs.end(), own.begin(), own.end());
    }
    for (const Step& after : steps_from(step.to)) {
      if (after.sound.count == 0) {
        continue;
      }
      for (const std::string& a : key_parts(step.sound)) {
        for (const std::string& b : key_parts(after.sound)) {
          pairs.push_back(with_part(a, b));
        }
      }
    }
  }
  sort_unique(pairs);
  return pairs;
}

void SoundPattern::add_ways(std::size_t place, Way& way, std::vector<Way>& ways) const {
  if (place == end_) {
    ways.push_back(way);
    return;
  }
  for (const Step& step : steps_from(place)) {
    if (ways.size() < kMostWays) {
      way.push_back(step.sound.count > 0 ? key_parts(step.sound) : std::vector<std::string>());
      add_ways(step.to, way, ways);
      way.pop_back();
    }
  }
}

std::vector<SoundPattern::Way> SoundPattern::ways() const {
  std::vector<Way> ways;
  Way way;
  add_ways(0, way, ways);
  return ways;
}

void SoundPattern::add_keys(std::size_t place, const std::string& head, KeyList& keys) const {
  if (place == end_) {
    keys.list.push_back(head);
    return;
  }
  for (const Step& step : steps_from(place)) {
    for (const std::string& part : key_parts(step.sound)) {
      if (keys.list.size() < keys.most) {
        add_keys(step.to, with_part(head, part), keys);
      }
    }
  }
}

std::vector<std::string> SoundPattern::keys(std::size_t most) const {
  KeyList keys{{}, most};
  add_keys(0, {}, keys);
  sort_unique(keys.list);
  return std::move(keys.list);
}

std::vector<std::string> sound_terms(std::span<const Sound> text) {
  std::vector<std::string> terms;
  std::vector<std::string> before;  // keys of the syllable in front
  for (const Sound& sound : text) {
    std::vector<std::string> parts;
    if (sound.count > 0) {
      parts = key_parts(sound);
      parts.resize(std::min(parts.size(), kMostIndexed));
    }
    if (text.size() <= kShortText) {
      terms.insert(terms.end(), parts.begin(), parts.end());
    }
    for (const std::string& a : before) {
      for (const std::string& b : parts) {
        terms.push_back(with_part(a, b));
      }
    }
    before = std::move(parts);
  }
  sort_unique(terms);
  return terms;
}

std::vector<std::string> sound_keys(std::span<const Sound> word, std::size_t most) {
  std::vector<std::string> keys = {{}};
  for (const Sound& sound : word) {
    const std::vector<std::string> parts = key_parts(sound);
    std::vector<std::string> longer;
    for (const std::string& key : keys) {
      for (const std::string& part : parts) {
        if (longer.size() < most) {
          longer.push_back(with_part(key, part));
        }
      }
    }
    keys = std::move(longer);
  }
  return keys;
}

}  // namespace mingbai::text
