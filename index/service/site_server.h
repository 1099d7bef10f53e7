// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole server: extra routes, the API (api.h), the search page, and files for the rest.

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "index/service/http_server.h"
#include "index/service/search_api.h"
#include "index/service/static_files.h"

namespace mingbai::service {

struct SearchPageRequest {
  const SearchFields& fields;  // as they were sent
  // Null when a field cannot be understood: then there is a problem.
  const store::Query* query = nullptr;
  const store::Answer* answer = nullptr;
  FieldProblem problem;
};

struct SiteRoutes {
  std::shared_ptr<const Content> content;
  // The index may not be there yet: then the API answers 503, and the rest works.
  std::function<std::string()> index_folder;
  std::vector<store::Shard> shards;  // when there are some, they are searched instead
  // Makes search.html for an answer. Without it, or when it gives an error, the static page is
  // shown.
  std::function<Result<std::string>(const SearchPageRequest&)> search_page;
  std::map<std::string, Handler> extra;  // exact paths: "/-/status"

  // Of searches, by the client's address. This machine's own searches are its own browser's, or
  // those of a proxy that speaks for everybody, and are limited only when that is asked for.
  RateRule rate{50, 200};
  enum class OwnMachine : std::uint8_t {
    kUnlimited,
    kLimited
  } own_machine = OwnMachine::kUnlimited;
  std::chrono::milliseconds search_time{1000};  // what takes longer is cut, and says so
  std::shared_ptr<Metrics> metrics;             // none: counted, but nobody else sees
};

// The handler for HttpServer::start. What it borrows must outlive the server.
Handler site_handler(SiteRoutes routes);

}  // namespace mingbai::service
