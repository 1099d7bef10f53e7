// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/query_builder.h"

#include <algorithm>

#include "index/store/amounts.h"
#include "index/store/answer.h"
#include "index/store/facets.h"
#include "index/store/numbers.h"
#include "index/store/schema.h"
#include "index/text/fold.h"

namespace mingbai::store {
namespace {

using XapianQuery = Xapian::Query;

// Weights of the last tier, measured (FORMAT.md, "Answers").
constexpr double kCharacterWeight = 0.5;
constexpr double kTitleWeight = 0.2;
constexpr double kOtherNameWeight = 0.7;
constexpr double kOtherTitleWeight = 0.15;
// A character in more documents than this says too little for what it costs: one in three, of many
// documents one in ten; in a small index every one may count.
constexpr Xapian::doccount kCommonPart = 3;
constexpr Xapian::doccount kCommonPartOfMany = 10;
constexpr Xapian::doccount kManyDocuments = 6000;  // with the character
constexpr Xapian::doccount kFewDocuments = 20;
constexpr std::size_t kFewTerms = 8;

constexpr std::string_view kCountry = "中华人民共和国";

XapianQuery scaled(const std::vector<XapianQuery>& any, double weight) {
  const XapianQuery joined(XapianQuery::OP_OR, any.begin(), any.end());
  return weight == 1.0 ? joined : XapianQuery(XapianQuery::OP_SCALE_WEIGHT, joined, weight);
}

// Every term with the prefix, in order, until `use` says that it has seen enough.
template <typename Use>
void each_term(const Xapian::Database& database, const PrefixRow& row, std::string_view from,
               const Use& use) {
  const std::string prefix(row.prefix);
  auto term = database.allterms_begin(prefix);
  term.skip_to(prefix + std::string(from));
  for (; term != database.allterms_end(prefix) && use(*term); ++term) {
  }
}

// An organ by its whole name, else all whose name contains what was given: 民政局 of every county.
XapianQuery organ_filter(const Xapian::Database& database, std::string_view given) {
  const std::string wanted = text::fold(given);
  std::vector<XapianQuery> any;
  if (database.term_exists(make_term(kOrganPrefix, wanted))) {
    any.emplace_back(make_term(kOrganPrefix, wanted));
  } else {
    each_term(database, kOrganPrefix, {}, [&](const std::string& term) {
      if (term.find(wanted, kOrganPrefix.prefix.size()) != std::string::npos) {
        any.emplace_back(term);
      }
      return true;
    });
  }
  return {XapianQuery::OP_OR, any.begin(), any.end()};
}

XapianQuery amount_filter(const Xapian::Database& database, const Filters& filters) {
  const std::string low = amount_key(filters.min_amount.value_or(0));
  const std::string last =
      make_term(kAmountPrefix, amount_key(filters.max_amount.value_or(kLargestAmount)));
  std::vector<XapianQuery> any;
  each_term(database, kAmountPrefix, low, [&](const std::string& term) {
    if (term > last) {
      return false;
    }
    any.emplace_back(term);
    return true;
  });
  return {XapianQuery::OP_OR, any.begin(), any.end()};
}

// In force on a day: it had begun, and its last day was not over. The lower bounds leave out
// documents without the value.
XapianQuery as_of_filter(std::int32_t day) {
  const std::string any_day(1, '\0');
  const XapianQuery begun(XapianQuery::OP_VALUE_RANGE, slot(Slot::kEffective), any_day,
                          sortable(day));
  const XapianQuery over(XapianQuery::OP_VALUE_RANGE, slot(Slot::kExpires), any_day,
                         sortable(day - 1));
  return {XapianQuery::OP_AND_NOT, begun, over};
}

XapianQuery term_filter(const PrefixRow& row, std::string_view value) {
  return XapianQuery(make_term(row, value));
}

bool is_positive(const Needle& needle) {
  return needle.kind != ClauseKind::kExclude;
}

}  // namespace

Xapian::Query all_documents() {
  return XapianQuery(std::string());
}

bool QueryBuilder::is_known(const text::DocumentNumber& number) const {
  return database_.term_exists(make_term(kNumberPrefix, number.key())) ||
         database_.term_exists(make_term(kCitedNumberPrefix, number.key()));
}

Needle QueryBuilder::make_needle(const Clause& clause, Related related) {
  Needle needle;
  needle.kind = clause.kind;
  needle.scope = clause.scope;
  needle.text = needle_of(clause.text);
  needle.required = required_terms(needle.text, maker_);
  needle.check = needs_check(needle.text, needle.required);
  if (clause.kind == ClauseKind::kRun) {
    if (const auto number = text::parse_document_number(clause.text); number && is_known(*number)) {
      needle.numbers.push_back(*number);
    }
    for (const DecreeMention& decree : find_decrees(needle.text)) {
      // Many organs have a decree 5: the name in front of 令 must occur as well.
      std::string_view before(needle.text.data(), decree.offset);
      if (before.starts_with(kCountry)) {
        before.remove_prefix(kCountry.size());  // some documents leave it out
      }
      const std::string organ = std::string(before) + "令";
      needle.decrees.push_back(required_terms(organ, maker_));
      needle.decrees.back().push_back(make_term(kDecreePrefix, std::to_string(decree.number)));
    }
    if (related == Related::kExpand) {
      needle.parts = widen(needle.text, vocabulary_);
    }
  }
  return needle;
}

std::vector<Needle> QueryBuilder::needles(const Query& query) {
  std::vector<Needle> needles;
  if (query.number && is_known(*query.number)) {
    Needle needle = make_needle({ClauseKind::kRun, query.text}, Related::kLiteral);
    needle.numbers = {*query.number};
    needles.push_back(std::move(needle));
    return needles;
  }
  for (const Clause& clause : query.clauses) {
    Needle needle = make_needle(clause, query.related);
    if (!needle.required.empty()) {
      needles.push_back(std::move(needle));
    }
  }
  return needles;
}

XapianQuery QueryBuilder::all_of(const std::vector<std::string>& terms,
                                 std::string_view prefix) const {
  std::vector<XapianQuery> all;
  all.reserve(terms.size());
  for (const std::string& term : terms) {
    all.emplace_back(std::string(prefix).append(term));
  }
  return {XapianQuery::OP_AND, all.begin(), all.end()};
}

XapianQuery QueryBuilder::contains(const Needle& needle) const {
  if (needle.scope == Scope::kTitle) {
    return all_of(needle.required, kTitlePrefix.prefix);
  }
  XapianQuery query = all_of(needle.required, {});
  for (const text::DocumentNumber& number : needle.numbers) {
    query =
        XapianQuery(XapianQuery::OP_OR, query, XapianQuery(make_term(kNumberPrefix, number.key())));
    query = XapianQuery(XapianQuery::OP_OR, query,
                        XapianQuery(make_term(kCitedNumberPrefix, number.key())));
  }
  for (const std::vector<std::string>& decree : needle.decrees) {
    query = XapianQuery(XapianQuery::OP_OR, query, all_of(decree, {}));
  }
  return query;
}

XapianQuery QueryBuilder::contains_text(std::string_view folded) {
  return all_of(required_terms(folded, maker_), {});
}

Needle QueryBuilder::title_needle(const std::string& folded) {
  return make_needle({ClauseKind::kExact, folded, Scope::kTitle}, Related::kLiteral);
}

XapianQuery QueryBuilder::word(const Needle& needle) const {
  return XapianQuery(needle.scope == Scope::kTitle ? make_term(kTitlePrefix, needle.text)
                                                   : needle.text);
}

XapianQuery QueryBuilder::everything(const std::vector<Needle>& needles) const {
  std::vector<XapianQuery> all;
  for (const Needle& needle : needles) {
    if (is_positive(needle)) {
      all.push_back(contains(needle));
    }
  }
  return visible(all.empty() ? all_documents()
                             : XapianQuery(XapianQuery::OP_AND, all.begin(), all.end()));
}

XapianQuery QueryBuilder::visible(const XapianQuery& query) const {
  return hides() ? XapianQuery(XapianQuery::OP_AND_NOT, query, hidden_) : query;
}

XapianQuery QueryBuilder::in_title(const std::vector<Needle>& needles) const {
  std::vector<XapianQuery> all;
  for (const Needle& needle : needles) {
    if (is_positive(needle)) {
      all.push_back(all_of(needle.required, kTitlePrefix.prefix));
    }
  }
  return {XapianQuery::OP_AND, all.begin(), all.end()};
}

XapianQuery QueryBuilder::own_number(const std::vector<Needle>& needles) const {
  std::vector<XapianQuery> any;
  for (const Needle& needle : needles) {
    for (const text::DocumentNumber& number : needle.numbers) {
      any.emplace_back(make_term(kNumberPrefix, number.key()));
    }
    for (const std::vector<std::string>& decree : needle.decrees) {
      any.push_back(all_of(decree, {}));
    }
  }
  return {XapianQuery::OP_OR, any.begin(), any.end()};
}

XapianQuery QueryBuilder::other_names(const std::vector<Needle>& needles) {
  std::vector<XapianQuery> all;
  bool any_name = false;
  for (const Needle& needle : needles) {
    if (needle.kind == ClauseKind::kExact) {
      all.push_back(contains(needle));
    }
    for (const Alternatives& part : needle.parts) {
      std::vector<XapianQuery> any;
      for (const std::string& text : part) {
        any.push_back(contains_text(text));
      }
      any_name = any_name || part.size() > 1;
      all.emplace_back(XapianQuery::OP_OR, any.begin(), any.end());
    }
    if (needle.kind == ClauseKind::kRun && needle.parts.empty()) {
      all.push_back(contains(needle));
    }
  }
  return any_name ? XapianQuery(XapianQuery::OP_AND, all.begin(), all.end()) : XapianQuery();
}

// Of pairs and of words of other scripts; and the long words, which are rare anyway.
void QueryBuilder::keep_rarest(std::vector<WeightedTerm>& terms) const {
  std::vector<std::pair<Xapian::doccount, std::size_t>> order;
  std::vector<WeightedTerm> kept;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].kind == TermKind::kWord) {
      kept.push_back(terms[i]);
    } else if (terms[i].kind != TermKind::kCharacter) {
      if (const Xapian::doccount count = database_.get_termfreq(terms[i].term); count > 0) {
        order.emplace_back(count, i);
      }
    }
  }
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kFewTerms));
  for (const auto& [count, i] : order) {
    kept.push_back(std::move(terms[i]));
  }
  terms = std::move(kept);
}

XapianQuery QueryBuilder::anything(const std::vector<Needle>& needles, Characters characters) {
  std::vector<XapianQuery> strong;
  std::vector<XapianQuery> weak;
  std::vector<XapianQuery> titles;
  std::vector<XapianQuery> names;
  std::vector<XapianQuery> name_titles;
  const Xapian::doccount documents = database_.get_doccount();
  const Xapian::doccount common = std::max({kFewDocuments, documents / kCommonPartOfMany,
                                            std::min(documents / kCommonPart, kManyDocuments)});
  // Where nothing else occurs, even 怎么 is better than no answer.
  const QuestionWords asking =
      characters == Characters::kOnly ? QuestionWords::kKeep : QuestionWords::kLeaveOut;
  for (const Needle& needle : needles) {
    if (needle.kind != ClauseKind::kRun) {
      continue;
    }
    std::vector<WeightedTerm> terms = ranking_terms(needle.text, asking, maker_);
    if (characters == Characters::kNone) {
      keep_rarest(terms);
    }
    for (const WeightedTerm& term : terms) {
      const bool character = term.kind == TermKind::kCharacter;
      const bool common_character = character && characters == Characters::kRare &&
                                    database_.get_termfreq(term.term) > common;
      if (common_character || (!character && characters == Characters::kOnly)) {
        continue;
      }
      const bool full = !character || characters == Characters::kAll;
      (full ? strong : weak).emplace_back(term.term, term.count);
      titles.emplace_back(make_term(kTitlePrefix, term.term), term.count);
    }
    for (const Alternatives& part : needle.parts) {
      for (std::size_t i = 1; i < part.size(); ++i) {
        const std::vector<std::string> required = required_terms(part[i], maker_);
        names.push_back(all_of(required, {}));
        name_titles.push_back(all_of(required, kTitlePrefix.prefix));
      }
    }
  }
  const std::vector<XapianQuery> any{scaled(strong, 1.0), scaled(weak, kCharacterWeight),
                                     scaled(titles, kTitleWeight), scaled(names, kOtherNameWeight),
                                     scaled(name_titles, kOtherTitleWeight)};
  return {XapianQuery::OP_OR, any.begin(), any.end()};
}

std::vector<NamedQuery> QueryBuilder::each_other_name(const std::vector<Needle>& needles) {
  std::vector<NamedQuery> names;
  for (const Needle& needle : needles) {
    for (const Alternatives& part : needle.parts) {
      for (std::size_t i = 1; i < part.size(); ++i) {
        const bool is_new = std::none_of(names.begin(), names.end(), [&](const NamedQuery& known) {
          return known.name == part[i];
        });
        if (is_new) {
          names.push_back({part[i], contains_text(part[i])});
        }
      }
    }
  }
  return names;
}

XapianQuery QueryBuilder::filter(const Filters& filters) const {
  std::vector<XapianQuery> all;
  const auto add = [&](const PrefixRow& row, std::string_view value) {
    if (!value.empty()) {
      all.push_back(term_filter(row, value));
    }
  };
  add(kColumnPrefix, filters.column);
  add(kKindPrefix, filters.kind);
  add(kPlacePrefix, filters.place);
  add(kTopicPrefix, filters.topic);
  add(kTagPrefix, text::fold(filters.tag));
  if (!filters.organ.empty()) {
    all.push_back(organ_filter(database_, filters.organ));
  }
  if (!filters.number.empty()) {
    const auto number = text::parse_document_number(filters.number);
    // What is no number can be nobody's number.
    all.push_back(number ? term_filter(kNumberPrefix, number->key()) : XapianQuery::MatchNothing);
  }
  if (filters.validity) {
    all.push_back(term_filter(kValidityPrefix, validity_key(*filters.validity)));
  }
  if (filters.from_day) {
    all.emplace_back(XapianQuery::OP_VALUE_GE, slot(Slot::kDay), sortable(*filters.from_day));
  }
  if (filters.to_day) {
    // The lower bound leaves out documents without a date, whose value is empty.
    all.emplace_back(XapianQuery::OP_VALUE_RANGE, slot(Slot::kDay), std::string(1, '\0'),
                     sortable(*filters.to_day));
  }
  if (filters.as_of_day) {
    all.push_back(as_of_filter(*filters.as_of_day));
  }
  if (filters.min_amount || filters.max_amount) {
    all.push_back(amount_filter(database_, filters));
  }
  return all.empty() ? all_documents() : XapianQuery(XapianQuery::OP_AND, all.begin(), all.end());
}

}  // namespace mingbai::store
