// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The remaining JSON of the API. Internal to this module.

#include <cstddef>
#include <string>

#include "index/base/error.h"
#include "index/service/http_server.h"

namespace mingbai::service {

// {"status":"ok","index":"ready","documents":12}: the server answers, whatever the index does.
std::string health_json(const Result<std::size_t>& documents);

Response json_response(int status, std::string json);
Response failure_response(const Error& error);

}  // namespace mingbai::service
