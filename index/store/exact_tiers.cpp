// SPDX-License-Identifier: GPL-3.0-or-later

// The tiers of documents that contain everything that was asked.

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "index/base/strings.h"
#include "index/store/answer.h"
#include "index/store/matching.h"
#include "index/store/schema.h"
#include "index/store/stored_check.h"

namespace mingbai::store {
namespace {

// Candidates are checked for the text as typed until the page is full; where some hold no more, so
// that their order may change, until this many contain it ...
constexpr std::size_t kEnoughTexts = 30;
// ... but not more candidates than this, unless there are not even ten; the rest follows unchecked.
constexpr std::size_t kMostCandidates = 400;
constexpr std::size_t kPageOfTexts = 10;
constexpr std::size_t kMostForAPage = 4000;
constexpr std::size_t kMostBytes = std::size_t{24} << 20U;
constexpr std::size_t kMostTitles = 100;
constexpr std::size_t kLongTitle = 10;   // characters; shorter ones are names of things
constexpr double kOutdatedWeight = 0.8;  // of what is no longer in force

bool any_checks(const std::vector<const Needle*>& needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [](const Needle* needle) { return needle->check; });
}

}  // namespace

bool Matching::is_outdated(Xapian::docid document) const {
  const Validity validity = validity_in(value(document, Slot::kFacets));
  return validity == Validity::kRepealed || validity == Validity::kExpired ||
         validity == Validity::kReplaced;
}

void Matching::add_titles() {
  const Xapian::Query titles(Xapian::Query::OP_FILTER, builder_.in_title(needles_), exact_);
  const bool check = any_checks(positive_);
  Documents outdated;
  for (const Xapian::docid document : shortest_titles(titles, kMostTitles)) {
    if (is_page_full()) {
      break;
    }
    if (check && !title_contains(stored_, document, positive_)) {
      continue;
    }
    // Who types or pastes a long title means this document, even when it holds no more.
    if (is_outdated(document) && !is_whole_title(document)) {
      outdated.push_back(document);
    } else {
      add(document, Match::kTitle);
    }
  }
  for (const Xapian::docid document : outdated) {
    add(document, Match::kTitle);
  }
}

bool Matching::may_have_outdated() const {
  constexpr Validity kOver[] = {Validity::kRepealed, Validity::kExpired, Validity::kReplaced};
  return database_.get_value_freq(slot(Slot::kReplacedBy)) > 0 ||
         std::any_of(std::begin(kOver), std::end(kOver), [&](Validity over) {
           return database_.term_exists(make_term(kValidityPrefix, validity_key(over)));
         });
}

bool Matching::any_outdated(const Xapian::MSet& candidates) const {
  return may_have_outdated() &&
         std::any_of(candidates.begin(), candidates.end(), [&](Xapian::docid document) {
           return is_outdated(document) || !value(document, Slot::kReplacedBy).empty();
         });
}

// What comes behind the page is neither read nor checked, unless documents that hold no more may
// change the order.
bool Matching::is_page_full() const {
  return !has_outdated_ && found_.size() >= needed_;
}

bool Matching::is_in_force(Xapian::docid document) const {
  return validity_in(value(document, Slot::kFacets)) == Validity::kInForce;
}

bool Matching::is_whole_title(Xapian::docid document) const {
  const std::string length = value(document, Slot::kTitleLength);
  const std::size_t typed = positive_.size() == 1 ? utf8_count(positive_.front()->text) : 0;
  return typed >= kLongTitle && !length.empty() &&
         static_cast<unsigned char>(length.front()) == typed;
}

// The candidates that contain the texts as typed; the others, which contain only all their parts,
// are kept for later.
void Matching::add_texts(const Xapian::MSet& candidates) {
  struct Scored {
    Xapian::docid document;
    double weight;
    Match match;
  };
  const bool check = any_checks(positive_);
  std::vector<Weighted> hits = ranked(candidates);
  std::vector<Scored> scored;
  const std::size_t known = found_.size();
  const std::size_t enough = has_outdated_ ? kEnoughTexts : needed_ - std::min(needed_, known);
  std::size_t texts = 0;
  std::size_t looked_at = 0;
  std::size_t rank = 0;
  const auto wants_more = [&] {
    return texts < std::min(enough, kPageOfTexts) ? rank < kMostForAPage && looked_at < kMostBytes
                                                  : rank < kMostCandidates && texts < enough;
  };
  while (wants_more() && !late()) {
    if (rank == hits.size()) {
      if (hits.size() >= list_.exact) {
        break;
      }
      const std::size_t more = rank < kMostCandidates ? kMostCandidates : kMostForAPage;
      hits = ranked(best(exact_, std::max(more, needed_), Order::kRelevance));
      continue;
    }
    const Weighted& hit = hits[rank++];
    const bool titled = seen_.contains(hit.document);
    const bool text =
        titled || !check || text_contains(stored_, hit.document, positive_, looked_at);
    texts += text && (has_outdated_ || !titled) ? 1 : 0;
    const bool outdated = has_outdated_ && is_outdated(hit.document);
    const double weight = hit.weight * (outdated ? kOutdatedWeight : 1.0);
    scored.push_back({hit.document, weight, text ? Match::kText : Match::kWords});
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return a.match != b.match ? a.match < b.match : a.weight > b.weight;
  });
  for (; rank < hits.size(); ++rank) {
    const Weighted& hit = hits[rank];
    scored.push_back({hit.document, hit.weight, check ? Match::kWords : Match::kText});
  }
  for (const Scored& hit : scored) {
    if (hit.match == Match::kText) {
      add(hit.document, hit.match);
    } else {
      words_.push_back(hit.document);
    }
  }
}

// A document that was replaced stands directly under its successor where both are among the first
// hits for the same reason.
void Matching::rank_replaced() {
  if (!may_have_outdated()) {
    return;
  }
  const std::size_t end = std::min(found_.size(), kFirstCandidates);
  std::map<std::string, std::size_t> ranks;
  std::vector<std::string> replaced_by(end);
  bool any = false;
  for (std::size_t i = 0; i < end; ++i) {
    replaced_by[i] = value(found_[i].document, Slot::kReplacedBy);
    any = any || !replaced_by[i].empty();
  }
  if (!any) {
    return;
  }
  for (std::size_t i = 0; i < end; ++i) {
    ranks.emplace(id_of_order_value(value(found_[i].document, Slot::kOrder)), i);
  }
  // Rank of the lowest successor, its own rank otherwise; ties keep their order, successor first.
  std::vector<std::pair<std::size_t, std::size_t>> order;  // rank, own rank
  for (std::size_t i = 0; i < end; ++i) {
    std::size_t rank = i;
    for (const std::string_view id : split(replaced_by[i], '\n')) {
      const auto successor = ranks.find(std::string(id));
      if (successor != ranks.end() && found_[successor->second].match == found_[i].match) {
        rank = std::max(rank, successor->second);
      }
    }
    order.emplace_back(rank, rank == i ? 0 : i + 1);
  }
  std::vector<std::size_t> places(end);
  for (std::size_t i = 0; i < end; ++i) {
    places[i] = i;
  }
  std::sort(places.begin(), places.end(),
            [&](std::size_t a, std::size_t b) { return order[a] < order[b]; });
  std::vector<Found> ranked;
  ranked.reserve(places.size());
  for (const std::size_t place : places) {
    ranked.push_back(found_[place]);
  }
  std::copy(ranked.begin(), ranked.end(), found_.begin());
}

}  // namespace mingbai::store
