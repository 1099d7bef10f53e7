// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Filters whose result is one text. Their table is in filters.cpp.

#include "generator/template/filters.h"

namespace mingbai::templates {

Value filter_upper(const FilterCall& call);
Value filter_lower(const FilterCall& call);
Value filter_trim(const FilterCall& call);
Value filter_replace(const FilterCall& call);
Value filter_truncate(const FilterCall& call);
Value filter_escape(const FilterCall& call);
Value filter_striptags(const FilterCall& call);
Value filter_url(const FilterCall& call);
Value filter_number(const FilterCall& call);
Value filter_string(const FilterCall& call);
Value filter_json(const FilterCall& call);
Value filter_join(const FilterCall& call);

}  // namespace mingbai::templates
