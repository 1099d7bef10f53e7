// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Programmes that were renamed (succ rows of the synonym file): who asks for 五保 means what is now
// 特困, and a document that says only 五保 is to be read with its year in mind: 旧称. Internal to
// this module.

#include <string>
#include <string_view>
#include <vector>

#include "index/store/answer.h"
#include "index/store/packed_record.h"
#include "index/store/query_builder.h"

namespace mingbai::store {

// The renamed programmes that the query names by any of their names, once each.
std::vector<SearchVocabulary::Renamed> renamed_in(const std::vector<Needle>& needles,
                                                  const SearchVocabulary& vocabulary);

// Whether the query itself says an old name.
bool asks_by_old_name(const SearchVocabulary::Renamed& renamed, const std::vector<Needle>& needles);

// Of the names that were also searched those that are no longer in use.
std::vector<std::string> old_ones(const std::vector<std::string>& names,
                                  const std::vector<SearchVocabulary::Renamed>& renamed);

// It says an old name of a programme and nowhere the current one.
bool has_only_old_name(const StoredText& text,
                       const std::vector<SearchVocabulary::Renamed>& renamed);

}  // namespace mingbai::store
