// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every address that answers for programs, as one table: it decides what is called, what is counted
// and what openapi.json describes. API.md is the contract. Internal to this module; thread-safe.

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/service/http_server.h"
#include "index/service/parameters.h"
#include "index/service/search_api.h"

namespace mingbai::service {

// What the answers are made with. `searchers` is null while nobody knows of an index.
struct ApiContext {
  SearcherPool* searchers = nullptr;
  Metrics& metrics;
  std::chrono::milliseconds search_time;  // a search that takes longer is cut
};

struct ApiRoute {
  std::string_view path;  // "/api/v1/documents/{id}": {id} is all that stands there, slashes too
  Route route = Route::kOther;
  enum class Cost : std::uint8_t { kSearches, kCheap } cost = Cost::kSearches;
  std::string_view summary;
  std::vector<Parameter> (*parameters)() = nullptr;
  std::string_view reply;  // a schema of reply_schemas(), or a media type
  Response (*answer)(const ApiContext& context, const Request& request, const std::string& id);
};

std::span<const ApiRoute> api_routes();

struct ApiCall {
  const ApiRoute* route = nullptr;  // null: no such address
  std::string id;
};
ApiCall api_call(std::string_view path);
Response api_response(const ApiContext& context, const ApiCall& call, const Request& request);

// A search with its time limit, counted.
Result<store::Answer> timed_search(const ApiContext& context, store::Query query);

Response json_response(int status, std::string json);
Response failure_response(const Error& error);
Response not_found_response();

}  // namespace mingbai::service
