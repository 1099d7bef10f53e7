// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the fields of a form to a query: checked, with names turned into ids. Internal to this
// module.

#include <functional>
#include <vector>

#include "index/base/error.h"
#include "index/service/parameters.h"
#include "index/service/search_api.h"
#include "index/store/answer.h"
#include "index/store/query.h"

namespace mingbai::service {

// The columns, places or topics of an index; asked only when a field needs it.
using NameSource = std::function<Result<std::vector<store::Named>>(store::FacetKind)>;

// kInvalid names the field; errors of `names` are passed on.
Result<store::Query> make_query(const SearchFields& fields, const NameSource& names);

// kInvalid unless it is 1, 0 or nothing.
Result<bool> parse_switch(const Parameter& rule, std::string_view given);
// Those of /api/v1/search, which are the members of SearchFields.
std::vector<Parameter> search_parameters();
// kInvalid when a value is too long for its parameter.
Result<void> check_length(const Parameter& rule, std::string_view given);
// kInvalid unless it is a whole number from 1 to rule.most; `otherwise` when nothing was given.
Result<std::size_t> parse_number(const Parameter& rule, std::string_view given,
                                 std::size_t otherwise);

// "2017", "2017年", "2016-2018", "2016..2018", "2016至2018年", any width; first and last year.
std::optional<std::pair<int, int>> parse_years(std::string_view text);

}  // namespace mingbai::service
