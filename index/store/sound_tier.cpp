// SPDX-License-Identifier: GPL-3.0-or-later

// The tier of documents that sound like what was typed, and the corrections that are offered.

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "index/store/matching.h"

namespace mingbai::store {
namespace {

// The titles that share most with the pattern, shortest first, are read.
constexpr std::size_t kMostHeard = 40;
constexpr double kMostPairs = 20;        // longer texts are not compared one by one
constexpr std::size_t kFewHits = 5;      // of a known slip
constexpr std::size_t kEnoughHits = 20;  // letters that so many documents contain were meant so

void add_new(std::vector<std::string>& list, const std::string& text) {
  if (list.size() < kMostCorrections && std::find(list.begin(), list.end(), text) == list.end()) {
    list.push_back(text);
  }
}

}  // namespace

// Equally near titles: the shorter first, then the newer.
Matching::Documents Matching::near_titles(double least) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(within_filter(SoundSearch::near_titles(*pattern_)));
  // How many of the pairs a title has, whatever they weigh: a character that only looks alike takes
  // two away.
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_sort_by_relevance_then_value(slot(Slot::kTitleLength), false);
  const Xapian::MSet near = enquire.get_mset(0, kMostHeard);
  using Rank = std::tuple<double, std::string, std::string, Xapian::docid>;
  std::vector<Rank> ranks;
  for (auto hit = near.begin(); hit != near.end() && hit.get_weight() >= least; ++hit) {
    ranks.emplace_back(-hit.get_weight(), value(*hit, Slot::kTitleLength),
                       value(*hit, Slot::kOrder), *hit);
  }
  std::sort(ranks.begin(), ranks.end());
  Documents documents;
  for (const Rank& rank : ranks) {
    documents.push_back(std::get<Xapian::docid>(rank));
  }
  return documents;
}

std::vector<SoundSearch::Heard> Matching::hear_titles() const {
  const auto like = shortest_titles(SoundSearch::like_titles(*pattern_), kMostHeard);
  auto heard = sounds_.heard(*pattern_, like, stored_);
  const auto pairs = static_cast<double>(pattern_->ways().front().size()) - 1;
  if (!heard.empty() || (pairs > kMostPairs && !pattern_->has_letters())) {
    return heard;
  }
  return sounds_.heard(*pattern_, near_titles(pairs - 2), stored_);
}

// 底保 is how people write 低保, though it stands in 兜底保障 as well.
bool Matching::is_known_slip(const std::string& text) const {
  return builder_.vocabulary().synonyms().correction(text).has_value();
}

void Matching::find_sounding(std::size_t exact) {
  const std::string text = spoken_text(needles_);
  if (text.empty() || !needles_.front().numbers.empty()) {
    return;
  }
  list_.corrections = sounds_.corrector().corrections(text);
  pattern_ = sounds_.pattern(text);
  // Letters that are no pinyin were taken for initials.
  const bool initials = !pattern_ && !list_.corrections.empty();
  const bool spelled = initials || (pattern_ && pattern_->has_letters());
  const std::size_t enough = spelled ? kEnoughHits : is_known_slip(text) ? kFewHits : 1;
  if (exact >= enough || sounds_.corrector().has_denied(text)) {
    pattern_.reset();
    return;
  }
  std::vector<Xapian::Query> any;
  const std::size_t most = spelled ? kMostCorrections : 1;
  for (std::size_t i = 0; i < std::min(most, list_.corrections.size()); ++i) {
    any.push_back(builder_.contains_text(list_.corrections[i]));
    if (!best(any.back(), 1, Order::kRelevance).empty()) {
      list_.also_searched.push_back(list_.corrections[i]);
    }
  }
  if (pattern_) {
    add_heard_titles(text);
    any.push_back(one_of(heard_));
  }
  sounding_ = Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end());
}

void Matching::add_heard_titles(const std::string& text) {
  const bool known = builder_.vocabulary().lexicon().contains(text);
  for (const SoundSearch::Heard& heard : hear_titles()) {
    if (sounds_.corrector().is_denied(text, heard.words)) {
      continue;
    }
    heard_.push_back(heard.document);
    if (heard.words != text && !known) {
      add_new(list_.corrections, heard.words);
    }
  }
}

void Matching::add_sounding() {
  if (sounding_.empty()) {
    return;
  }
  const Xapian::Query only(Xapian::Query::OP_AND_NOT, sounding_, exact_);
  const auto hits = ranked(best_counted(only, needed_, Order::kRelevance));
  for (const Xapian::docid document : heard_) {
    add(document, Match::kPinyin);
  }
  for (const auto& [document, weight] : hits) {
    add(document, Match::kPinyin);
  }
}

}  // namespace mingbai::store
