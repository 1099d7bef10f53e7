// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Response as the HTTP library wants it, with the headers that every answer carries. Internal to
// this module; thread-safe.

#include <memory>

#include "index/service/http_server.h"

struct MHD_Response;

namespace mingbai::service {

struct LibraryResponseCloser {
  void operator()(MHD_Response* response) const;
};
using LibraryResponse = std::unique_ptr<MHD_Response, LibraryResponseCloser>;

// Null when it cannot be made: no memory, no descriptor left, a header that is none.
LibraryResponse library_response(const Response& response);

}  // namespace mingbai::service
