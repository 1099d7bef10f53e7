// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/search_fields.h"

#include <algorithm>
#include <charconv>

#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/service/messages.h"
#include "index/service/named_values.h"
#include "index/store/amounts.h"
#include "index/text/date.h"
#include "index/text/fold.h"

namespace mingbai::service {
namespace {

constexpr std::size_t kMaxQueryCharacters = 300;
constexpr std::size_t kMaxFieldCharacters = 100;
constexpr std::size_t kMaxPage = 1000;
constexpr std::size_t kMaxHits = 100;
constexpr std::size_t kDefaultHits = 10;
constexpr int kFirstYear = 1900;  // as text/date.h
constexpr int kLastYear = 2199;

using Kind = Parameter::Kind;

// The fields of a search by the names that addresses and messages use.
struct FieldRow {
  Parameter parameter;
  std::string SearchFields::*member;
};
constexpr FieldRow kFields[] = {
    {{"q", Kind::kText, kMaxQueryCharacters,
      "words, a document number, \"exact words\", -without, 单位:民政局; empty: everything, newest "
      "first",
      "小学 补助"},
     &SearchFields::q},
    {{"column", Kind::kText, kMaxFieldCharacters, "栏目, id or name", "政策文件"},
     &SearchFields::column},
    {{"organ", Kind::kText, kMaxFieldCharacters, "发文机关, its name or a part of it",
      "东新区教育局"},
     &SearchFields::organ},
    {{"place", Kind::kText, kMaxQueryCharacters,
      "地区 and all below it: a name, or a path of names or ids with levels left out",
      "周口市/东新区"},
     &SearchFields::place},
    {{"topic", Kind::kText, kMaxFieldCharacters, "主题, id or name", "上学"}, &SearchFields::topic},
    {{"year", Kind::kText, kMaxFieldCharacters, "a year or a range", "2016..2018"},
     &SearchFields::year},
    {{"validity", Kind::kText, kMaxFieldCharacters,
      "in-force 有效, repealed 已废止, replaced 已被替代, expired 已失效, pending 尚未施行, "
      "unstated 未注明",
      "in-force"},
     &SearchFields::validity},
    {{"number", Kind::kText, kMaxFieldCharacters, "文号 of the document itself, in any spelling",
      "国办发[2017]47号"},
     &SearchFields::number},
    {{"tag", Kind::kText, kMaxFieldCharacters, "标签", "教育"}, &SearchFields::tag},
    {{"as_of", Kind::kText, kMaxFieldCharacters, "a day: what was in force on it", "2017-12-01"},
     &SearchFields::as_of},
    {{"amount", Kind::kText, kMaxFieldCharacters,
      "the text names an amount in the range; a bare figure is yuan", ">1000元"},
     &SearchFields::amount},
    {{"literal", Kind::kSwitch, 1, "1: only the words as they were typed, no other names of things",
      "1"},
     &SearchFields::literal},
    {{"sort", Kind::kText, kMaxFieldCharacters, "relevance (default) or date, newest first",
      "date"},
     &SearchFields::sort},
    {{"page", Kind::kNumber, kMaxPage, "from 1, which is the default", "2"}, &SearchFields::page},
    {{"limit", Kind::kNumber, kMaxHits, "hits a page, 10 by default", "20"}, &SearchFields::limit},
};

std::optional<int> parse_integer(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error != std::errc() || at != end ? std::nullopt : std::optional(number);
}

const Parameter& parameter_of(std::string SearchFields::*member) {
  const auto* row = std::find_if(std::begin(kFields), std::end(kFields),
                                 [&](const FieldRow& field) { return field.member == member; });
  return row->parameter;
}

Result<void> check_lengths(const SearchFields& fields) {
  for (const FieldRow& row : kFields) {
    if (auto checked = check_length(row.parameter, fields.*row.member); !checked) {
      return checked;
    }
  }
  return {};
}

// A key, or the wording of a page in either language.
Result<void> set_validity(const SearchFields& fields, store::Query& query) {
  const std::string& given = fields.validity;
  if (given.empty()) {
    return {};
  }
  constexpr store::Validity kAll[] = {store::Validity::kInForce,  store::Validity::kRepealed,
                                      store::Validity::kExpired,  store::Validity::kPending,
                                      store::Validity::kReplaced, store::Validity::kUnstated};
  const std::string folded = text::fold(trim(given));
  std::vector<std::string> known;
  for (const store::Validity validity : kAll) {
    const Text shown = store::validity_text(validity);
    if (given == store::validity_key(validity) || folded == text::fold(shown.zh) ||
        folded == text::fold(shown.en)) {
      query.filters.validity = validity;
      return {};
    }
    known.push_back(std::string(store::validity_key(validity)) + " " + std::string(shown.zh));
  }
  return fail(ErrorCode::kInvalid,
              substitute(say(kUnknownValue), {"validity", printable(given), join(known, "、")}));
}

Result<void> set_sort(const SearchFields& fields, store::Query& query) {
  const std::string& given = fields.sort;
  if (given.empty() || given == "relevance") {
    return {};  // an empty text is sorted by date all the same
  }
  if (given != "date") {
    return fail(ErrorCode::kInvalid,
                substitute(say(kUnknownValue), {"sort", printable(given), "relevance、date"}));
  }
  query.sort = store::Sort::kDate;
  return {};
}

Result<void> set_literal(const SearchFields& fields, store::Query& query) {
  const auto literal = parse_switch(parameter_of(&SearchFields::literal), fields.literal);
  if (!literal) {
    return fail(literal.error());
  }
  query.related = *literal ? store::Related::kLiteral : store::Related::kExpand;
  return {};
}

Result<void> set_year(const SearchFields& fields, store::Query& query) {
  const std::string& given = fields.year;
  if (given.empty()) {
    return {};
  }
  const auto years = parse_years(given);
  if (!years) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadYear), {"year", printable(given)}));
  }
  store::set_years(query.filters, years->first, years->second);
  return {};
}

Result<void> set_day(const SearchFields& fields, store::Query& query) {
  const std::string& given = fields.as_of;
  if (given.empty()) {
    return {};
  }
  const auto date = text::parse_date(given);
  if (!date) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadDay), {"as_of", printable(given)}));
  }
  query.filters.as_of_day = text::first_day(*date);
  return {};
}

Result<void> set_amount(const SearchFields& fields, store::Query& query) {
  const std::string& given = fields.amount;
  if (given.empty()) {
    return {};
  }
  const auto range = store::parse_amount_range(given);
  if (!range) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadAmount), {"amount", printable(given)}));
  }
  query.filters.min_amount = range->low;
  query.filters.max_amount = range->high;
  return {};
}

Result<void> set_page(const SearchFields& fields, store::Query& query) {
  const auto page = parse_number(parameter_of(&SearchFields::page), fields.page, 1);
  const auto limit = parse_number(parameter_of(&SearchFields::limit), fields.limit, kDefaultHits);
  if (!page || !limit) {
    return fail(!page ? page.error() : limit.error());
  }
  query.limit = *limit;
  query.offset = (*page - 1) * *limit;
  return {};
}

// What each field does; those of names need the index and follow.
using Setter = Result<void> (*)(const SearchFields&, store::Query&);
constexpr Setter kSetters[] = {set_page, set_sort,   set_literal, set_year,
                               set_day,  set_amount, set_validity};

// What was typed as 单位:民政局 counts as the form's field of that name, and goes before it.
struct TypedRow {
  store::QueryField field;
  std::string SearchFields::*member;
};
constexpr TypedRow kTyped[] = {
    {store::QueryField::kColumn, &SearchFields::column},
    {store::QueryField::kOrgan, &SearchFields::organ},
    {store::QueryField::kPlace, &SearchFields::place},
    {store::QueryField::kTopic, &SearchFields::topic},
    {store::QueryField::kTag, &SearchFields::tag},
    {store::QueryField::kNumber, &SearchFields::number},
    {store::QueryField::kYear, &SearchFields::year},
    {store::QueryField::kValidity, &SearchFields::validity},
    {store::QueryField::kAsOf, &SearchFields::as_of},
    {store::QueryField::kAmount, &SearchFields::amount},
};

SearchFields with_typed(SearchFields fields, const std::vector<store::TypedField>& typed) {
  for (const store::TypedField& given : typed) {
    for (const TypedRow& row : kTyped) {
      if (row.field == given.field) {
        fields.*row.member = given.value;
      }
    }
  }
  return fields;
}

struct NamedField {
  std::string_view name;
  store::FacetKind kind = store::FacetKind::kColumn;
  std::string SearchFields::*given;
  std::string store::Filters::*filter;
  Result<std::string> (*find)(const std::vector<store::Named>&, const Wanted&);
};
constexpr NamedField kNamedFields[] = {
    {"column", store::FacetKind::kColumn, &SearchFields::column, &store::Filters::column,
     find_named},
    {"place", store::FacetKind::kPlace, &SearchFields::place, &store::Filters::place, find_place},
    {"topic", store::FacetKind::kTopic, &SearchFields::topic, &store::Filters::topic, find_named},
};

Result<void> set_named(const SearchFields& fields, const NameSource& names,
                       store::Filters& filters) {
  for (const NamedField& row : kNamedFields) {
    const std::string& given = fields.*row.given;
    if (given.empty()) {
      continue;
    }
    const auto known = names(row.kind);
    if (!known) {
      return fail(known.error());
    }
    auto id = row.find(*known, {row.name, given});
    if (!id) {
      return fail(std::move(id.error()));
    }
    filters.*row.filter = std::move(*id);
  }
  return {};
}

}  // namespace

std::optional<std::pair<int, int>> parse_years(std::string_view text) {
  const std::string folded = replace_all(text::fold(trim(text)), "年", "");
  std::size_t until = std::string::npos;
  std::size_t length = 0;
  for (const std::string_view sign : {"..", "-", "至", "到"}) {
    if (until == std::string::npos) {
      until = folded.find(sign);
      length = sign.size();
    }
  }
  const auto first = parse_integer(trim(std::string_view(folded).substr(0, until)));
  const auto last = until == std::string::npos
                        ? first
                        : parse_integer(trim(std::string_view(folded).substr(until + length)));
  if (!first || !last || *first > *last || *first < kFirstYear || *last > kLastYear) {
    return std::nullopt;
  }
  return std::pair(*first, *last);
}

Result<void> check_length(const Parameter& rule, std::string_view given) {
  const std::size_t most = rule.kind == Kind::kText ? rule.most : kMaxFieldCharacters;
  // The bytes first, so that nothing long is counted.
  if (given.size() > 4 * most || utf8_count(given) > most) {
    return fail(ErrorCode::kInvalid,
                substitute(say(kTooLongText), {std::string(rule.name), "", std::to_string(most)}));
  }
  return {};
}

Result<std::size_t> parse_number(const Parameter& rule, std::string_view given,
                                 std::size_t otherwise) {
  if (given.empty()) {
    return otherwise;
  }
  const auto number = parse_integer(given);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > rule.most) {
    return fail(ErrorCode::kInvalid,
                substitute(say(kBadNumber),
                           {std::string(rule.name), printable(given), std::to_string(rule.most)}));
  }
  return static_cast<std::size_t>(*number);
}

Result<bool> parse_switch(const Parameter& rule, std::string_view given) {
  if (given.empty() || given == "0" || given == "1") {
    return given == "1";
  }
  return fail(ErrorCode::kInvalid,
              substitute(say(kUnknownValue), {std::string(rule.name), printable(given), "0、1"}));
}

FieldProblem field_problem(const Error& error) {
  // "place：…" or "place: …"; see messages.h.
  for (const FieldRow& row : kFields) {
    for (const std::string_view colon : {"：", ": "}) {
      const std::string head = std::string(row.parameter.name).append(colon);
      if (error.message.starts_with(head)) {
        return {std::string(row.parameter.name), error.message.substr(head.size())};
      }
    }
  }
  return {{}, error.message};
}

std::vector<Parameter> search_parameters() {
  std::vector<Parameter> list;
  for (const FieldRow& row : kFields) {
    list.push_back(row.parameter);
  }
  return list;
}

SearchFields fields_of(const Request& request) {
  SearchFields fields;
  for (const FieldRow& row : kFields) {
    fields.*row.member = std::string(trim(request.parameter(row.parameter.name)));
  }
  return fields;
}

Result<store::Query> make_query(const SearchFields& given, const NameSource& names) {
  if (auto checked = check_lengths(given); !checked) {
    return fail(std::move(checked.error()));
  }
  store::Query query = store::parse_query(given.q);
  const SearchFields fields = with_typed(given, query.typed);
  query.filters.organ = fields.organ;
  query.filters.number = fields.number;
  query.filters.tag = fields.tag;
  for (const Setter set : kSetters) {
    if (auto done = set(fields, query); !done) {
      return fail(std::move(done.error()));
    }
  }
  if (auto done = set_named(fields, names, query.filters); !done) {
    return fail(std::move(done.error()));
  }
  return query;
}

}  // namespace mingbai::service
