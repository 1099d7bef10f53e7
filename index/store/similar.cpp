// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "index/base/strings.h"
#include "index/store/schema.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

constexpr std::size_t kTellingTerms = 30;
constexpr std::size_t kMostCandidates = 400;  // looked up in the index
// What a document is about stands at its head; cutting a book into words takes long.
constexpr std::size_t kHeadBytes = 8192;
constexpr unsigned kTitleCount = 3;  // a term of the title counts as so many in the text
constexpr unsigned kMostRepeats = 5;
constexpr Xapian::doccount kMostSimilar = 40;
// Of the weight of the best hit, which is nearly always the document itself.
constexpr double kLeastShare = 0.2;

using Counts = std::map<std::string, unsigned, std::less<>>;

void count(std::string_view text, unsigned weight, TermMaker& maker, Counts& counts) {
  const std::string folded = text::fold(text);
  std::vector<TermSpan> spans;
  maker.make(folded, spans);
  for (const TermSpan& span : spans) {
    if (span.kind != TermKind::kCharacter) {
      counts[std::string(span.in(folded))] += weight;
    }
  }
}

struct Term {
  std::string text;
  unsigned count = 0;
  double worth = 0;
};

// Those that occur most, before the index is asked about each.
std::vector<Term> most_frequent(const Counts& counts) {
  std::vector<Term> terms;
  terms.reserve(counts.size());
  for (const auto& [text, count] : counts) {
    terms.push_back({text, count});
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term& a, const Term& b) { return a.count > b.count; });
  terms.resize(std::min(terms.size(), kMostCandidates));
  return terms;
}

// The document as a query; empty when it has nothing in common with any other.
Xapian::Query query_of(const Xapian::Database& database, const Record& record, TermMaker& maker) {
  Counts counts;
  count(record.title, kTitleCount, maker, counts);
  count(record.summary, 1, maker, counts);
  count(utf8_prefix(record.body, kHeadBytes), 1, maker, counts);
  std::vector<Term> terms = most_frequent(counts);
  const double documents = database.get_doccount();
  for (Term& term : terms) {
    const Xapian::doccount having = database.get_termfreq(term.text);
    // What only this document has finds no other.
    term.worth = having < 2 ? 0 : std::min(term.count, kMostRepeats) * std::log(documents / having);
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term& a, const Term& b) { return a.worth > b.worth; });
  std::vector<Xapian::Query> any;
  for (const Term& term : terms) {
    if (any.size() == kTellingTerms || term.worth <= 0) {
      break;
    }
    any.emplace_back(term.text, std::min(term.count, kMostRepeats));
  }
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

}  // namespace

std::vector<Xapian::docid> similar_documents(const Xapian::Database& database,
                                             const QueryBuilder& builder, const Record& record,
                                             TermMaker& maker) {
  Xapian::Enquire enquire(database);
  enquire.set_query(builder.visible(query_of(database, record, maker)));
  enquire.set_sort_by_relevance_then_value(slot(Slot::kOrder), false);
  const Xapian::MSet hits = enquire.get_mset(0, kMostSimilar);
  std::vector<Xapian::docid> similar;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    if (hit.get_weight() < kLeastShare * hits.get_max_attained()) {
      break;
    }
    similar.push_back(*hit);
  }
  return similar;
}

}  // namespace mingbai::store
