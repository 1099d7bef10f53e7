// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which documents answer a query, in which order, and how many: the tiers of FORMAT.md, "Answers".
// Internal to this module. Throws what Xapian throws.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/store/answer.h"
#include "index/store/facets.h"
#include "index/store/query_builder.h"
#include "index/store/schema.h"
#include "index/store/sound_search.h"
#include "index/store/stored_documents.h"

namespace mingbai::store {

// The best candidates are fetched at once, and among them replaced documents change places.
inline constexpr std::size_t kFirstCandidates = 100;

struct Found {
  Xapian::docid document = 0;
  Match match = Match::kRelated;
};

struct MatchList {
  std::vector<Found> page;
  std::size_t total = 0;
  std::size_t exact = 0;
  bool verified = false;  // some document has the query as it was typed
  bool incomplete = false;
  std::vector<std::string> also_searched;  // other names by which some hits are there
  std::vector<std::string> corrections;
  FacetCounter facets;
};

// One search over one state of the database; run() once.
class Matching {
 public:
  struct Tools {
    const Xapian::Database& database;
    QueryBuilder& builder;
    SoundSearch& sounds;
    StoredDocuments& stored;
  };
  Matching(const Tools& tools, const Query& query, const std::vector<Needle>& needles);

  // kStop: where no document has the query as typed, nothing weaker is looked for.
  enum class Unverified { kGoOn, kStop };
  MatchList run(Unverified unverified = Unverified::kGoOn);

 private:
  using Documents = std::vector<Xapian::docid>;
  enum class Order { kRelevance, kDate };

  bool late() const { return query_.deadline.passed(); }
  struct Weighted {
    Xapian::docid document = 0;
    double weight = 0;
  };
  std::vector<Weighted> ranked(const Xapian::MSet& hits) const;  // of kRelevance
  static void set_order(Xapian::Enquire& enquire, Order order);
  Xapian::Enquire enquire(const Xapian::Query& query) const;
  // The first `count` documents of a query that the filters leave.
  Xapian::MSet best(const Xapian::Query& query, std::size_t count, Order order) const;
  // The same, and adds all that match to the facets and to the total.
  Xapian::MSet best_counted(const Xapian::Query& query, std::size_t count, Order order);
  Xapian::Query within_filter(const Xapian::Query& query) const;

  void narrow();  // by quoted and excluded texts
  // Of the documents that may contain the text but have no such word, those that do.
  Documents checked(const Needle& needle);

  void by_date();
  void by_relevance(Unverified unverified);
  void add_titles();
  void add_texts(const Xapian::MSet& candidates);
  void add_other_names();
  void add_current_names();
  void name_other_names(const Xapian::Query& among);
  bool is_known_slip(const std::string& text) const;
  // Looks for what sounds like the query, when not enough documents contain it as it is.
  void find_sounding(std::size_t exact);
  std::vector<SoundSearch::Heard> hear_titles() const;
  Documents near_titles(double least) const;
  void add_heard_titles(const std::string& text);
  void add_sounding();
  Xapian::Query one_of(const Documents& documents) const;
  Xapian::Query these(const Documents& documents) const;  // many of them
  Documents shortest_titles(const Xapian::Query& query, std::size_t count) const;
  void add_words();
  void add_related();
  std::string value(Xapian::docid document, Slot which) const;
  bool is_outdated(Xapian::docid document) const;
  bool may_have_outdated() const;
  bool any_outdated(const Xapian::MSet& candidates) const;
  bool is_page_full() const;
  bool is_in_force(Xapian::docid document) const;
  bool is_whole_title(Xapian::docid document) const;
  std::size_t related_wanted() const;
  Xapian::MSet related(std::size_t count);
  void add(Xapian::docid document, Match match);
  void rank_replaced();

  const Xapian::Database& database_;
  QueryBuilder& builder_;
  SoundSearch& sounds_;
  StoredDocuments& stored_;
  const Query& query_;
  const std::vector<Needle>& needles_;
  std::vector<const Needle*> positive_;  // runs and quoted texts
  std::size_t needed_ = 0;               // hits up to the end of the page asked for
  Xapian::Query filter_;
  bool filtered_ = false;
  bool has_outdated_ = false;  // among the first candidates
  Xapian::Query exact_;
  Xapian::Query other_names_;
  std::optional<text::SoundPattern> pattern_;  // set when sounds are looked for
  Documents words_;                            // candidates without the text as typed
  Documents heard_;                            // titles that sound like it, best first
  Xapian::Query sounding_;                     // those, and words that sound like it
  std::vector<Found> found_;
  std::set<Xapian::docid> seen_;
  MatchList list_;
};

}  // namespace mingbai::store
