// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/search_api.h"

#include "index/service/answer_json.h"

namespace mingbai::service {
namespace {

struct FailureRow {
  ErrorCode code;
  int status;
  std::string_view key;  // part of the API: see API.md
};
// Only what the client asked wrongly is the client's fault.
constexpr FailureRow kFailures[] = {
    {ErrorCode::kInvalid, 400, "invalid_parameter"},
    {ErrorCode::kNotFound, 503, "no_index"},
    {ErrorCode::kUnsupported, 503, "unreadable_index"},
    {ErrorCode::kBusy, 503, "unavailable"},
};

}  // namespace

Response json_response(int status, std::string json) {
  json.push_back('\n');
  Response response = Response::text(status, "application/json; charset=utf-8", std::move(json));
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

Response failure_response(const Error& error) {
  for (const FailureRow& row : kFailures) {
    if (row.code == error.code) {
      return json_response(row.status, error_json(row.key, error.message));
    }
  }
  return json_response(503, error_json("unavailable", error.message));
}

Response search_response(SearcherPool& searchers, const Request& request) {
  const auto query = searchers.query_of(fields_of(request));
  if (!query) {
    return failure_response(query.error());
  }
  const auto answer = searchers.search(*query);
  return answer ? json_response(200, answer_json(*query, *answer))
                : failure_response(answer.error());
}

}  // namespace mingbai::service
