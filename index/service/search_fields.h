// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From the fields of a form to a query: checked, with names turned into ids. Internal to this
// module.

#include <functional>
#include <vector>

#include "index/base/error.h"
#include "index/service/search_api.h"
#include "index/store/answer.h"
#include "index/store/query.h"

namespace mingbai::service {

// The columns, places or topics of an index; asked only when a field needs it.
using NameSource = std::function<Result<std::vector<store::Named>>(store::FacetKind)>;

// kInvalid names the field; errors of `names` are passed on.
Result<store::Query> make_query(const SearchFields& fields, const NameSource& names);

// "2017", "2017年", "2016-2018", "2016..2018", "2016至2018年", any width; first and last year.
std::optional<std::pair<int, int>> parse_years(std::string_view text);

}  // namespace mingbai::service
