// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The JSON objects that the API answers with, and their schemas. Internal to this module.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/error.h"
#include "index/service/record_json.h"
#include "index/store/answer.h"
#include "index/store/suggest.h"

namespace mingbai::service {

std::string record_json(const store::Record& record, Body body);
std::string suggestions_json(std::string_view typed, const std::vector<store::Suggestion>& list);
std::string error_json(std::string_view code, std::string_view message);
// {"status":"ok","index":"ready","documents":12}: the server answers, whatever the index does.
std::string health_json(const Result<std::size_t>& documents);

// SearchAnswer, SuggestAnswer, DocumentAnswer, SimilarAnswer, Health, Error, and what they hold.
Json reply_schemas();

}  // namespace mingbai::service
