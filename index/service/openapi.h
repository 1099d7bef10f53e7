// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The API as an OpenAPI 3.1 document, made from the tables that read requests and write answers.
// Internal to this module; pure; thread-safe.

#include <string>

namespace mingbai::service {

std::string openapi_json();

}  // namespace mingbai::service
