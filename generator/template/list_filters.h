// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Filters that look into lists, maps or texts as sequences. Their table is in filters.cpp.

#include "generator/template/filters.h"

namespace mingbai::templates {

Value filter_length(const FilterCall& call);
Value filter_first(const FilterCall& call);
Value filter_last(const FilterCall& call);
Value filter_reverse(const FilterCall& call);
Value filter_sort(const FilterCall& call);
Value filter_batch(const FilterCall& call);
Value filter_slice(const FilterCall& call);

}  // namespace mingbai::templates
