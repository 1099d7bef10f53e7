// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is asked. The language of the query is ours, not Xapian's QueryParser, which joins the parts
// of an unspaced Chinese question with AND and then finds nothing.
//
//   小学补助          one run: documents that contain it first, then all that share its words
//   小学 补助         runs separated by spaces must all occur (half- and full-width space)
//   "生活补助"        exactly these characters, nothing related; “…” and 「…」 do the same when
//   they
//                     stand between spaces: in 关于“三类户”的通知 they are text
//   -贫困             not with these characters
//   国办发[2017]47号  a document number in any spelling, spaces included
//   标题:低保         in the title; so may a quoted text be: 标题:"低保"
//   单位:民政局       a filter; kQueryFields in query_fields.h lists all. Also with ： and in
//   English
//
// A mark that makes no sense (a lone quote, a lone minus) is text. Whatever is typed is a query:
// parsing has no errors. Values; thread-safe.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/deadline.h"
#include "index/store/record.h"
#include "index/text/document_number.h"

namespace mingbai::store {

enum class ClauseKind : std::uint8_t { kRun, kExact, kExclude };

enum class Scope : std::uint8_t { kAnywhere, kTitle };

struct Clause {
  ClauseKind kind = ClauseKind::kRun;
  std::string text;  // as typed, without the marks; never empty
  Scope scope = Scope::kAnywhere;

  friend bool operator==(const Clause&, const Clause&) = default;
};

// Every filter given must hold. Values are what the facets of an Answer give as keys.
struct Filters {
  std::string column;  // id
  std::string kind;    // id
  std::string organ;   // name or a part of it, any script or width; also the second of 联合发文
  std::string place;   // ids joined by '/', root first: that place and all below it
  std::string topic;   // id
  std::string tag;
  std::string number;  // 文号 of the document itself, any spelling
  std::optional<Validity> validity;
  std::optional<std::int32_t> from_day;  // by the record's date; inclusive, days since 1970-01-01
  std::optional<std::int32_t> to_day;
  std::optional<std::int32_t> as_of_day;   // in force on that day
  std::optional<std::int64_t> min_amount;  // fen, inclusive: the text names an amount from here
  std::optional<std::int64_t> max_amount;  // to here

  friend bool operator==(const Filters&, const Filters&) = default;
};

// The days of one year, or of a range of years, as filters.
void set_years(Filters& filters, int first_year, int last_year);

// 单位:民政局 in the text of a query, not yet looked up: names become ids where the names of the
// index are known.
enum class QueryField : std::uint8_t {
  kTitle,  // never in a TypedField: a Clause
  kColumn,
  kOrgan,
  kPlace,
  kTopic,
  kTag,
  kNumber,
  kYear,
  kValidity,
  kAsOf,
  kAmount
};
struct TypedField {
  QueryField field = QueryField::kColumn;
  std::string value;  // as typed, without quotes; never empty

  friend bool operator==(const TypedField&, const TypedField&) = default;
};

enum class Sort : std::uint8_t { kRelevance, kDate };     // kDate: newest first, undated last
enum class Related : std::uint8_t { kExpand, kLiteral };  // kLiteral: no synonyms
enum class Facets : std::uint8_t { kCount, kSkip };

struct Query {
  std::string text;  // as typed, cut at kMaxQueryBytes
  std::vector<Clause> clauses;
  std::vector<TypedField> typed;
  std::optional<text::DocumentNumber> number;  // when the whole text may be one
  Filters filters;
  Sort sort = Sort::kRelevance;
  Related related = Related::kExpand;
  Facets facets = Facets::kCount;
  // When it has passed, the search stops where it is and the answer is `incomplete`. Only where
  // somebody waits: without one the same query always gives the same answer.
  Deadline deadline;
  std::size_t offset = 0;
  std::size_t limit = 10;
};

// No filters, first page. An empty text asks for every document, newest first.
Query parse_query(std::string_view text);

inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxClauses = 16;  // further runs are left out
inline constexpr std::size_t kMaxLimit = 200;   // more hits than that are not given at once

}  // namespace mingbai::store
