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
constexpr int kMaxPage = 1000;
constexpr int kMaxHits = 100;
constexpr int kDefaultHits = 10;
constexpr int kFirstYear = 1900;  // as text/date.h
constexpr int kLastYear = 2199;

// The fields of a search by the names that addresses and messages use.
struct FieldRow {
  std::string_view name;
  std::string SearchFields::*member;
  std::size_t limit = kMaxFieldCharacters;
};
constexpr FieldRow kFields[] = {
    {"q", &SearchFields::q, kMaxQueryCharacters},
    {"column", &SearchFields::column},
    {"organ", &SearchFields::organ},
    {"place", &SearchFields::place, kMaxQueryCharacters},
    {"topic", &SearchFields::topic},
    {"year", &SearchFields::year},
    {"validity", &SearchFields::validity},
    {"number", &SearchFields::number},
    {"tag", &SearchFields::tag},
    {"as_of", &SearchFields::as_of},
    {"amount", &SearchFields::amount},
    {"sort", &SearchFields::sort},
    {"page", &SearchFields::page},
    {"limit", &SearchFields::limit},
};

std::optional<int> parse_integer(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error != std::errc() || at != end ? std::nullopt : std::optional(number);
}

// 1 to `most`; `otherwise` for an empty field.
struct NumberRule {
  std::string_view field;
  int most = 0;
  int otherwise = 1;
};
Result<std::size_t> number_of(const std::string& given, const NumberRule& rule) {
  if (given.empty()) {
    return static_cast<std::size_t>(rule.otherwise);
  }
  const auto number = parse_integer(given);
  if (!number || *number < 1 || *number > rule.most) {
    return fail(ErrorCode::kInvalid,
                substitute(say(kBadNumber),
                           {std::string(rule.field), printable(given), std::to_string(rule.most)}));
  }
  return static_cast<std::size_t>(*number);
}

Result<void> check_lengths(const SearchFields& fields) {
  for (const FieldRow& row : kFields) {
    const std::string& given = fields.*row.member;
    // The bytes first, so that nothing long is counted.
    if (given.size() > 4 * row.limit || utf8_count(given) > row.limit) {
      return fail(ErrorCode::kInvalid, substitute(say(kTooLongText), {std::string(row.name), "",
                                                                      std::to_string(row.limit)}));
    }
  }
  return {};
}

// A key, or the wording of a page in either language.
Result<void> set_validity(const std::string& given, store::Filters& filters) {
  constexpr store::Validity kAll[] = {store::Validity::kInForce,  store::Validity::kRepealed,
                                      store::Validity::kExpired,  store::Validity::kPending,
                                      store::Validity::kReplaced, store::Validity::kUnstated};
  const std::string folded = text::fold(trim(given));
  std::vector<std::string> known;
  for (const store::Validity validity : kAll) {
    const Text shown = store::validity_text(validity);
    if (given == store::validity_key(validity) || folded == text::fold(shown.zh) ||
        folded == text::fold(shown.en)) {
      filters.validity = validity;
      return {};
    }
    known.push_back(std::string(store::validity_key(validity)) + " " + std::string(shown.zh));
  }
  return fail(ErrorCode::kInvalid,
              substitute(say(kUnknownValue), {"validity", printable(given), join(known, "、")}));
}

Result<void> set_sort(const std::string& given, store::Query& query) {
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

Result<void> set_year(const std::string& given, store::Filters& filters) {
  if (given.empty()) {
    return {};
  }
  const auto years = parse_years(given);
  if (!years) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadYear), {"year", printable(given)}));
  }
  store::set_years(filters, years->first, years->second);
  return {};
}

Result<void> set_day(const std::string& given, store::Filters& filters) {
  if (given.empty()) {
    return {};
  }
  const auto date = text::parse_date(given);
  if (!date) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadDay), {"as_of", printable(given)}));
  }
  filters.as_of_day = text::first_day(*date);
  return {};
}

Result<void> set_amount(const std::string& given, store::Filters& filters) {
  if (given.empty()) {
    return {};
  }
  const auto range = store::parse_amount_range(given);
  if (!range) {
    return fail(ErrorCode::kInvalid, substitute(say(kBadAmount), {"amount", printable(given)}));
  }
  filters.min_amount = range->low;
  filters.max_amount = range->high;
  return {};
}

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

SearchFields fields_of(const Request& request) {
  SearchFields fields;
  for (const FieldRow& row : kFields) {
    fields.*row.member = std::string(trim(request.parameter(row.name)));
  }
  return fields;
}

Result<store::Query> make_query(const SearchFields& given, const NameSource& names) {
  if (auto checked = check_lengths(given); !checked) {
    return fail(std::move(checked.error()));
  }
  store::Query query = store::parse_query(given.q);
  const SearchFields fields = with_typed(given, query.typed);
  const auto page = number_of(fields.page, {"page", kMaxPage, 1});
  const auto limit = number_of(fields.limit, {"limit", kMaxHits, kDefaultHits});
  if (!page || !limit) {
    return fail(!page ? page.error() : limit.error());
  }
  query.limit = *limit;
  query.offset = (*page - 1) * *limit;
  query.filters.organ = fields.organ;
  query.filters.number = fields.number;
  query.filters.tag = fields.tag;
  Result<void> done = set_sort(fields.sort, query);
  if (done) {
    done = set_year(fields.year, query.filters);
  }
  if (done) {
    done = set_day(fields.as_of, query.filters);
  }
  if (done) {
    done = set_amount(fields.amount, query.filters);
  }
  if (done && !fields.validity.empty()) {
    done = set_validity(fields.validity, query.filters);
  }
  if (done) {
    done = set_named(fields, names, query.filters);
  }
  return done ? Result<store::Query>(std::move(query)) : fail(std::move(done.error()));
}

}  // namespace mingbai::service
