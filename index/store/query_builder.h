// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Query as Xapian queries, one for each way in which a document can answer it. Internal to this
// module (it shows Xapian). Throws what Xapian throws.

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/query.h"
#include "index/store/query_terms.h"
#include "index/store/search_vocabulary.h"

namespace mingbai::store {

// A query of the caller's own. The library's Query::MatchAll must not be used: its copies share a
// count that is no atomic one, so that threads which search at the same time free it.
Xapian::Query all_documents();

// A clause with what was made of it.
struct Needle {
  ClauseKind kind = ClauseKind::kRun;
  Scope scope = Scope::kAnywhere;
  std::string text;                               // needle_of()
  std::vector<std::string> required;              // required_terms()
  bool check = false;                             // needs_check()
  std::vector<text::DocumentNumber> numbers;      // at most one: the clause is a document number
  std::vector<std::vector<std::string>> decrees;  // terms that together name a decree
  std::vector<Alternatives> parts;                // widen(); only of runs
};

struct NamedQuery {
  std::string name;
  Xapian::Query query;
};

class QueryBuilder {
 public:
  // `hidden`: documents that are no longer part of the index; empty when there are none.
  QueryBuilder(const Xapian::Database& database, const SearchVocabulary& vocabulary,
               Xapian::Query hidden)
      : database_(database),
        vocabulary_(vocabulary),
        hidden_(std::move(hidden)),
        maker_(vocabulary.lexicon()) {}

  // Without what is hidden.
  Xapian::Query visible(const Xapian::Query& query) const;
  bool hides() const { return !hidden_.empty(); }

  // The clauses that can be looked for. When the whole text is a number that the index knows, it is
  // the only one.
  std::vector<Needle> needles(const Query& query);

  Xapian::Query contains(const Needle& needle) const;  // all its required terms, or its number
  Needle title_needle(const std::string& folded);      // that a title holds the text
  // Where the segmenter saw the text as one word, it stands.
  Xapian::Query word(const Needle& needle) const;
  Xapian::Query filter(const Filters& filters) const;  // all_documents() when there are none

  Xapian::Query contains_text(std::string_view folded);  // all its required terms

  const SearchVocabulary& vocabulary() const { return vocabulary_; }

  // Everything asked for; exact clauses by their terms only. all_documents() when nothing is asked.
  Xapian::Query everything(const std::vector<Needle>& needles) const;
  Xapian::Query in_title(const std::vector<Needle>& needles) const;    // empty: impossible
  Xapian::Query own_number(const std::vector<Needle>& needles) const;  // empty: no number asked
  // With other names of things; empty when nothing has one.
  Xapian::Query other_names(const std::vector<Needle>& needles);
  // Anything of the runs. Characters are weak and only the rare ones count; a short query that
  // nothing contains needs them all at full weight; and they are what is left when no word occurs.
  // kNone: a few rare words, to fill a page below what contains all.
  enum class Characters { kRare, kAll, kOnly, kNone };
  Xapian::Query anything(const std::vector<Needle>& needles, Characters characters);

  std::vector<NamedQuery> each_other_name(const std::vector<Needle>& needles);

 private:
  Xapian::Query all_of(const std::vector<std::string>& terms, std::string_view prefix) const;
  void keep_rarest(std::vector<WeightedTerm>& terms) const;
  bool is_known(const text::DocumentNumber& number) const;
  Needle make_needle(const Clause& clause, Related related);

  const Xapian::Database& database_;
  const SearchVocabulary& vocabulary_;
  Xapian::Query hidden_;
  TermMaker maker_;
};

}  // namespace mingbai::store
