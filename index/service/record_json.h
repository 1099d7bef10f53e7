// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Records and hits as JSON objects. Internal to this module.

#include "index/service/json_fields.h"
#include "index/store/answer.h"

namespace mingbai::service {

Json hit_json(const store::Hit& hit);
Json hits_json(const std::vector<store::Hit>& hits);

enum class Body : std::uint8_t { kLeftOut, kIncluded };
Json document_json(const store::Record& record, Body body);

// The schemas of the objects above: Named, Hit, Document.
void describe_records(Json& schemas);

}  // namespace mingbai::service
