// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole server: extra routes, /api/v1/search, /healthz, the search page, and files for the rest.

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "index/service/http_server.h"
#include "index/service/search_api.h"
#include "index/service/static_files.h"

namespace mingbai::service {

struct SearchPageRequest {
  const SearchFields& fields;
  const store::Query& query;
  const store::Answer& answer;
};

struct SiteRoutes {
  std::shared_ptr<const Content> content;
  // The index may not be there yet: then the API answers 503, and the rest works.
  std::function<std::string()> index_folder;
  // Makes search.html for an answer. Without it, or when it gives an error, the static page is
  // shown.
  std::function<Result<std::string>(const SearchPageRequest&)> search_page;
  std::map<std::string, Handler> extra;  // exact paths: "/-/status"
};

// The handler for HttpServer::start. What it borrows must outlive the server.
Handler site_handler(SiteRoutes routes);

}  // namespace mingbai::service
