// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/sound_search.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/store/packed_record.h"
#include "index/store/schema.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kLongestHan = 40;  // characters; a title, not a sentence
// Titles that sound a little less exact than the best are shown, others are not what was meant.
constexpr unsigned kNearBest = 3;
// What may sound different: a character in any text, in longer ones every second.
constexpr unsigned kMostCost = 6;
constexpr unsigned kCostPerSound = 2;

// Whether a word begins at each sound, and at the end.
std::vector<bool> borders_of(const std::vector<text::Sound>& sounds,
                             const std::vector<text::Word>& words) {
  std::vector<bool> borders(sounds.size() + 1, false);
  borders.back() = true;
  std::size_t word = 0;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    while (word < words.size() && words[word].offset < sounds[i].offset) {
      ++word;
    }
    borders[i] = word < words.size() && words[word].offset == sounds[i].offset;
  }
  return borders;
}

}  // namespace

std::string spoken_text(const std::vector<Needle>& needles) {
  std::string text;
  for (const Needle& needle : needles) {
    if (needle.kind == ClauseKind::kExact || needle.scope != Scope::kAnywhere) {
      return {};
    }
    if (needle.kind == ClauseKind::kRun) {
      text += text.empty() ? "" : " ";
      text += needle.text;
    }
  }
  return text.size() <= text::SoundPattern::kLongest ? text : std::string();
}

std::optional<text::SoundPattern> SoundSearch::pattern(std::string_view text) const {
  auto pattern = text::SoundPattern::parse(text, vocabulary_.pinyin());
  // A single character is found as it is written.
  const bool too_short = pattern && !pattern->has_letters() && utf8_count(text) < 2;
  const bool too_long = pattern && !pattern->has_letters() && utf8_count(text) > kLongestHan;
  return too_short || too_long ? std::nullopt : pattern;
}

Xapian::Query SoundSearch::like_titles(const text::SoundPattern& pattern) {
  const auto any_of = [](const std::vector<std::string>& heads,
                         const std::vector<std::string>& tails) {
    std::vector<Xapian::Query> any;
    for (const std::string& head : heads) {
      for (const std::string& tail : tails) {
        any.emplace_back(make_term(kSoundPrefix, head + " " + tail));
      }
    }
    return Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end());
  };
  std::vector<Xapian::Query> ways;
  for (const text::SoundPattern::Way& way : pattern.ways()) {
    std::vector<Xapian::Query> all;
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      if (!way[i].empty() && !way[i + 1].empty()) {
        all.push_back(any_of(way[i], way[i + 1]));
      }
    }
    if (way.size() == 1) {
      for (const std::string& key : way.front()) {
        all.emplace_back(make_term(kSoundPrefix, key));
      }
    }
    if (!all.empty()) {
      ways.emplace_back(way.size() == 1 ? Xapian::Query::OP_OR : Xapian::Query::OP_AND, all.begin(),
                        all.end());
    }
  }
  return {Xapian::Query::OP_OR, ways.begin(), ways.end()};
}

Xapian::Query SoundSearch::near_titles(const text::SoundPattern& pattern) {
  std::vector<Xapian::Query> any;
  for (const std::string& key : pattern.neighbours()) {
    any.emplace_back(make_term(kSoundPrefix, key));
  }
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

std::optional<SoundSearch::Heard> SoundSearch::hear(const text::SoundPattern& pattern,
                                                    std::string_view title) {
  const std::vector<text::Sound> sounds = vocabulary_.pinyin().sounds(title);
  const auto borders = borders_of(sounds, segmenter_.segment(title));
  const auto match = pattern.find(sounds, borders);
  if (!match || match->cost > std::max<std::size_t>(kMostCost, kCostPerSound * match->count)) {
    return std::nullopt;
  }
  const text::Sound& first = sounds[match->first];
  const text::Sound& last = sounds[match->first + match->count - 1];
  return Heard{0, match->cost,
               std::string(title.substr(first.offset, last.offset + last.length - first.offset))};
}

std::vector<SoundSearch::Heard> SoundSearch::heard(const text::SoundPattern& pattern,
                                                   const std::vector<Xapian::docid>& candidates,
                                                   StoredDocuments& stored_documents) {
  std::vector<Heard> heard;
  for (const Xapian::docid candidate : candidates) {
    const std::string data = stored_documents.data(candidate);
    const auto stored = stored_text(data);
    auto one = stored ? hear(pattern, text::fold(stored->title)) : std::nullopt;
    if (one) {
      one->document = candidate;
      heard.push_back(std::move(*one));
    }
  }
  std::stable_sort(heard.begin(), heard.end(),
                   [](const Heard& a, const Heard& b) { return a.cost < b.cost; });
  if (!heard.empty()) {
    const unsigned most = heard.front().cost + kNearBest;
    std::erase_if(heard, [&](const Heard& one) { return one.cost > most; });
  }
  return heard;
}

}  // namespace mingbai::store
