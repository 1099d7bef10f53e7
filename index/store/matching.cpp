// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/matching.h"

#include <algorithm>
#include <utility>

#include "index/base/strings.h"
#include "index/store/document_list.h"
#include "index/store/schema.h"
#include "index/store/stored_check.h"
#include "index/store/title_order.h"

namespace mingbai::store {
namespace {

// A quoted text must be checked everywhere, within reason.
constexpr std::size_t kMostChecked = 5000;
constexpr std::size_t kMostCheckedBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostNumbers = 100;
// Hits that only share words: to fill a page, or when there is nothing better.
constexpr std::size_t kFill = 20;
constexpr std::size_t kRelaxed = 100;
constexpr std::size_t kShortQuery = 10;  // characters
constexpr double kSoundWeight = 0.5;     // of pairs of syllables in that case

}  // namespace

Matching::Matching(const Tools& tools, const Query& query, const std::vector<Needle>& needles)
    : database_(tools.database),
      builder_(tools.builder),
      sounds_(tools.sounds),
      stored_(tools.stored),
      query_(query),
      needles_(needles) {
  for (const Needle& needle : needles_) {
    if (needle.kind != ClauseKind::kExclude) {
      positive_.push_back(&needle);
    }
  }
  // An offset from a hostile address must not wrap around.
  const std::size_t offset = std::min<std::size_t>(query.offset, database_.get_doccount());
  needed_ = offset + std::min(query.limit, kMaxLimit);
  filtered_ = query.filters != Filters{} || builder_.hides();
  filter_ = builder_.visible(builder_.filter(query.filters));
}

Xapian::Query Matching::within_filter(const Xapian::Query& query) const {
  return filtered_ ? Xapian::Query(Xapian::Query::OP_FILTER, query, filter_) : query;
}

Xapian::Enquire Matching::enquire(const Xapian::Query& query) const {
  Xapian::Enquire made(database_);
  made.set_query(within_filter(query));
  // Afterwards the library counts no further, and gives the best of what it has seen.
  made.set_time_limit(query_.deadline.seconds_left());
  return made;
}

void Matching::set_order(Xapian::Enquire& enquire, Order order) {
  if (order == Order::kRelevance) {
    enquire.set_sort_by_relevance_then_value(slot(Slot::kOrder), false);
  } else {
    enquire.set_sort_by_value(slot(Slot::kOrder), false);
  }
}

Xapian::MSet Matching::best(const Xapian::Query& query, std::size_t count, Order order) const {
  Xapian::Enquire enquire = this->enquire(query);
  set_order(enquire, order);
  return enquire.get_mset(0, static_cast<Xapian::doccount>(count));
}

// Sums of the same numbers in another order differ in the last digits, and how documents lie in
// databases decides about the order: what is as good as equal is ordered like what is equal.
std::vector<Matching::Weighted> Matching::ranked(const Xapian::MSet& hits) const {
  constexpr double kAsGoodAsEqual = 1e-9;
  std::vector<Weighted> list;
  std::size_t group = 0;  // where those begin that are as good as equal
  bool differs = false;   // within the group
  const auto end_group = [&] {
    std::vector<std::pair<std::string, Weighted>> ordered;
    for (; differs && group < list.size(); ++group) {
      ordered.emplace_back(value(list[group].document, Slot::kOrder), list[group]);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      list[list.size() - ordered.size() + i] = ordered[i].second;
    }
    group = list.size();
    differs = false;
  };
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    const double weight = hit.get_weight();
    const double best = group < list.size() ? list[group].weight : weight;
    if (best - weight >= kAsGoodAsEqual * best) {
      end_group();
    }
    const double counted = group < list.size() ? best : weight;
    differs = differs || counted != weight;
    list.push_back({*hit, counted});
  }
  end_group();
  return list;
}

Xapian::MSet Matching::best_counted(const Xapian::Query& query, std::size_t count, Order order) {
  Xapian::Enquire enquire = this->enquire(query);
  set_order(enquire, order);
  // One of the library's own spies, which other machines have too. It counts equal values.
  Xapian::ValueCountMatchSpy spy(slot(Slot::kFacets));
  if (query_.facets == Facets::kCount) {
    enquire.add_matchspy(&spy);
  }
  // Asked to check at least all documents, Xapian counts every one that matches.
  Xapian::MSet hits =
      enquire.get_mset(0, static_cast<Xapian::doccount>(count), database_.get_doccount());
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    list_.facets.add(*value, value.get_termfreq());
  }
  list_.total += query_.facets == Facets::kCount ? spy.get_total() : hits.get_matches_lower_bound();
  return hits;
}

Matching::Documents Matching::shortest_titles(const Xapian::Query& query, std::size_t count) const {
  Xapian::Enquire enquire = this->enquire(query);
  return store::shortest_titles(enquire, within_filter(query), count, stored_);
}

// A list of documents by their ids, which is a query that every backend takes.
Xapian::Query Matching::one_of(const Documents& documents) const {
  std::vector<Xapian::Query> any;
  for (const Xapian::docid document : documents) {
    any.emplace_back(
        make_term(kIdPrefix, id_of_order_value(stored_.value(document, Slot::kOrder))));
  }
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

Xapian::Query Matching::these(const Documents& documents) const {
  return stored_.reach() == Reach::kHere ? DocumentList::query(database_, documents)
                                         : one_of(documents);
}

Matching::Documents Matching::checked(const Needle& needle) {
  const Xapian::Query unsure(Xapian::Query::OP_AND_NOT, builder_.contains(needle),
                             builder_.word(needle));
  const Xapian::MSet candidates = best(unsure, kMostChecked + 1, Order::kRelevance);
  Documents documents;
  std::size_t looked_at = 0;
  std::size_t candidate_count = 0;
  for (auto hit = candidates.begin(); hit != candidates.end(); ++hit) {
    if (++candidate_count > kMostChecked || looked_at > kMostCheckedBytes || late()) {
      list_.incomplete = true;
      break;
    }
    if (text_contains(stored_, *hit, {&needle}, looked_at)) {
      documents.push_back(*hit);
    }
  }
  return documents;
}

void Matching::narrow() {
  for (const Needle& needle : needles_) {
    if (needle.kind == ClauseKind::kRun || (needle.kind == ClauseKind::kExact && !needle.check)) {
      continue;
    }
    // Where the segmenter saw the text as a word, it stands; elsewhere the stored text says.
    const Xapian::Query documents =
        needle.check
            ? Xapian::Query(Xapian::Query::OP_OR, builder_.word(needle), these(checked(needle)))
            : builder_.contains(needle);
    const auto how =
        needle.kind == ClauseKind::kExact ? Xapian::Query::OP_FILTER : Xapian::Query::OP_AND_NOT;
    filter_ = Xapian::Query(how, filter_, documents);
    filtered_ = true;
  }
}

MatchList Matching::run(Unverified unverified) {
  narrow();
  exact_ = builder_.everything(needles_);
  if (query_.related == Related::kExpand) {
    other_names_ = builder_.other_names(needles_);
  }
  if (query_.sort == Sort::kDate || positive_.empty()) {
    by_date();
  } else {
    by_relevance(unverified);
  }
  list_.incomplete = list_.incomplete || late();
  const std::size_t from = std::min(query_.offset, found_.size());
  const std::size_t to = std::min(needed_, found_.size());
  if (from < to) {
    list_.page.assign(found_.begin() + static_cast<std::ptrdiff_t>(from),
                      found_.begin() + static_cast<std::ptrdiff_t>(to));
  }
  return std::move(list_);
}

std::string Matching::value(Xapian::docid document, Slot which) const {
  return stored_.value(document, which);
}

void Matching::add(Xapian::docid document, Match match) {
  if (seen_.insert(document).second) {
    found_.push_back({document, match});
  }
}

void Matching::by_relevance(Unverified unverified) {
  const Xapian::MSet candidates =
      best_counted(exact_, std::max(kFirstCandidates, needed_), Order::kRelevance);
  list_.exact = list_.total;
  has_outdated_ = any_outdated(candidates);
  if (const Xapian::Query number = builder_.own_number(needles_); !number.empty()) {
    const Xapian::Query own(Xapian::Query::OP_FILTER, number, exact_);
    for (const Xapian::docid document : best(own, kMostNumbers, Order::kRelevance)) {
      add(document, Match::kNumber);
    }
  }
  const std::size_t numbered = found_.size();
  if (numbered == 0) {
    add_current_names();
  }
  const std::size_t renamed = found_.size() - numbered;
  if (list_.exact > 0) {
    add_titles();
    add_texts(candidates);
  }
  list_.verified = found_.size() > renamed;
  if (!list_.verified && unverified == Unverified::kStop) {
    return;
  }
  if (!late()) {
    find_sounding(list_.verified ? list_.exact : 0);
    add_sounding();
  }
  add_words();
  rank_replaced();
  if (!late()) {
    add_other_names();
  }
  if (!late()) {
    add_related();
  }
}

void Matching::add_words() {
  for (const Xapian::docid document : words_) {
    add(document, Match::kWords);
  }
}

void Matching::add_other_names() {
  if (other_names_.empty()) {
    return;
  }
  const std::size_t before = list_.total;
  const Xapian::Query only(Xapian::Query::OP_AND_NOT, other_names_, exact_);
  for (const auto& [document, weight] : ranked(best_counted(only, needed_, Order::kRelevance))) {
    add(document, Match::kSynonym);
  }
  if (list_.total > before) {
    name_other_names(all_documents());
  }
}

// Those that some of the documents have: a list of names that nothing bears would only puzzle.
void Matching::name_other_names(const Xapian::Query& among) {
  for (const NamedQuery& other : builder_.each_other_name(needles_)) {
    std::vector<std::string>& named = list_.also_searched;
    const bool known = std::find(named.begin(), named.end(), other.name) != named.end();
    const Xapian::Query both(Xapian::Query::OP_FILTER, other.query, among);
    if (!known && !best(both, 1, Order::kRelevance).empty()) {
      named.push_back(other.name);
    }
  }
}

// How many hits shall be added that only share words with the query.
std::size_t Matching::related_wanted() const {
  std::size_t runs = 0;
  bool phrase = false;  // more than one word: a question, which nothing may contain as a whole
  for (const Needle* needle : positive_) {
    if (needle->kind == ClauseKind::kRun) {
      ++runs;
      phrase = phrase || (needle->check && needle->numbers.empty());
    }
  }
  if (runs == 0) {
    return 0;
  }
  if (list_.total == 0) {
    return kRelaxed;
  }
  const bool question = positive_.size() == 1 && phrase;
  const bool wanted = (question || list_.exact == 0) && list_.total < kFill;
  return wanted ? kFill - list_.total : 0;
}

Xapian::MSet Matching::related(std::size_t count) {
  std::size_t characters = 0;
  for (const Needle* needle : positive_) {
    characters += utf8_count(needle->text);
  }
  const bool generous = list_.exact == 0 && characters <= kShortQuery;
  Xapian::Query known = exact_;
  for (const Xapian::Query& more : {other_names_, sounding_}) {
    if (!more.empty()) {
      known = Xapian::Query(Xapian::Query::OP_OR, known, more);
    }
  }
  using Characters = QueryBuilder::Characters;
  const Characters first = list_.verified ? Characters::kNone
                           : generous     ? Characters::kAll
                                          : Characters::kRare;
  for (const Characters which : {first, Characters::kOnly}) {
    if (list_.verified && which == Characters::kOnly) {
      break;
    }
    Xapian::Query any = builder_.anything(needles_, which);
    if (pattern_ && generous) {
      // A title with a slip in it, or of which only a part was spelled.
      const Xapian::Query sounds(Xapian::Query::OP_SCALE_WEIGHT,
                                 SoundSearch::near_titles(*pattern_), kSoundWeight);
      any = Xapian::Query(Xapian::Query::OP_OR, any, sounds);
    }
    Xapian::MSet hits =
        best(Xapian::Query(Xapian::Query::OP_AND_NOT, any, known), count, Order::kRelevance);
    if (!hits.empty()) {
      return hits;
    }
  }
  return {};
}

void Matching::add_related() {
  const std::size_t wanted = related_wanted();
  if (wanted == 0) {
    return;
  }
  Documents added;
  for (const auto& [document, weight] : ranked(related(wanted))) {
    add(document, Match::kRelated);
    added.push_back(document);
    ++list_.total;
    if (query_.facets == Facets::kCount) {
      list_.facets.add(value(document, Slot::kFacets));
    }
  }
  if (!other_names_.empty()) {
    name_other_names(these(added));
  }
}

void Matching::by_date() {
  find_sounding(best(exact_, kFill, Order::kDate).size());
  const bool widened = !other_names_.empty() || !sounding_.empty();
  const Xapian::Query all = Xapian::Query(
      Xapian::Query::OP_OR, exact_, Xapian::Query(Xapian::Query::OP_OR, other_names_, sounding_));
  const Xapian::MSet hits = best_counted(all, needed_, Order::kDate);
  list_.exact = list_.total;
  std::set<Xapian::docid> exact;
  if (widened) {
    list_.exact = enquire(exact_).get_mset(0, 0, database_.get_doccount()).get_matches_estimated();
    if (list_.total > list_.exact) {
      name_other_names(all_documents());
    }
    const Xapian::Query shown(Xapian::Query::OP_FILTER, exact_, these({hits.begin(), hits.end()}));
    const Xapian::MSet exact_hits = best(shown, needed_, Order::kDate);
    exact.insert(exact_hits.begin(), exact_hits.end());
  }
  list_.verified = list_.exact > 0;
  const Match otherwise = sounding_.empty() ? Match::kSynonym : Match::kPinyin;
  for (const Xapian::docid document : hits) {
    add(document, !widened || exact.contains(document) ? Match::kWords : otherwise);
  }
  add_related();
  std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(hits.size()), found_.end(),
                   [&](const Found& a, const Found& b) {
                     return value(a.document, Slot::kOrder) < value(b.document, Slot::kOrder);
                   });
}

}  // namespace mingbai::store
