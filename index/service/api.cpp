// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/api.h"

#include <sys/stat.h>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/service/answer_json.h"
#include "index/service/messages.h"
#include "index/service/openapi.h"
#include "index/service/search_fields.h"

namespace mingbai::service {
namespace {

using Kind = Parameter::Kind;

constexpr Parameter kTyped{"q", Kind::kText, 300, "what has been typed so far", "低保"};
constexpr Parameter kSuggestions{"limit", Kind::kNumber, store::kMostSuggestions,
                                 "suggestions, 10 by default", "5"};
constexpr Parameter kId{"id", Kind::kPath, 0, "the document's id; slashes may stand as they are",
                        "policies/education-2017"};
constexpr Parameter kBody{"body", Kind::kSwitch, 1, "1: with the whole text", "1"};
constexpr std::size_t kMostSimilar = 20;
constexpr std::size_t kSimilarByDefault = 5;
constexpr Parameter kSimilar{"limit", Kind::kNumber, kMostSimilar, "hits, 5 by default", "10"};

constexpr std::string_view kJson = "application/json; charset=utf-8";

Error no_index() {
  return {ErrorCode::kNotFound, say(kNoIndexYet)};
}

// 1 to `rule.most`; `otherwise` when it was not given.
Result<std::size_t> number_parameter(const Request& request, const Parameter& rule,
                                     std::size_t otherwise) {
  return parse_number(rule, trim(request.parameter(rule.name)), otherwise);
}

Response search(const ApiContext& context, const Request& request, const std::string& /*id*/) {
  const auto query = context.searchers->query_of(fields_of(request));
  if (!query) {
    return failure_response(query.error());
  }
  const auto answer = timed_search(context, *query);
  return answer ? json_response(200, answer_json(*query, *answer))
                : failure_response(answer.error());
}

Response suggest(const ApiContext& context, const Request& request, const std::string& /*id*/) {
  const std::string_view typed = trim(request.parameter(kTyped.name));
  const auto limit = number_parameter(request, kSuggestions, store::kMostSuggestions);
  const auto checked = check_length(kTyped, typed);
  if (!checked || !limit) {
    return failure_response(!checked ? checked.error() : limit.error());
  }
  const auto list = context.searchers->suggest(typed, *limit);
  return list ? json_response(200, suggestions_json(typed, *list)) : failure_response(list.error());
}

Response document(const ApiContext& context, const Request& request, const std::string& id) {
  const auto with_body = parse_switch(kBody, trim(request.parameter(kBody.name)));
  if (!with_body) {
    return failure_response(with_body.error());
  }
  const auto record = context.searchers->document(id);
  if (!record) {
    return failure_response(record.error());
  }
  const Body body = *with_body ? Body::kIncluded : Body::kLeftOut;
  return *record ? json_response(200, record_json(**record, body)) : not_found_response();
}

Response similar(const ApiContext& context, const Request& request, const std::string& id) {
  const auto limit = number_parameter(request, kSimilar, kSimilarByDefault);
  if (!limit) {
    return failure_response(limit.error());
  }
  const auto hits = context.searchers->similar(id, *limit);
  if (!hits) {
    return failure_response(hits.error());
  }
  if (!*hits) {
    // Perhaps the id itself ends so.
    Response whole = document(context, request, id + "/similar");
    whole.route = whole.status == 200 ? Route::kDocument : Route::kSimilar;
    return whole;
  }
  return json_response(200, similar_json(**hits));
}

Response description(const ApiContext& /*context*/, const Request& /*request*/,
                     const std::string& /*id*/) {
  return json_response(200, openapi_json());
}

Response health(const ApiContext& context, const Request& /*request*/, const std::string& /*id*/) {
  const auto state = context.searchers == nullptr ? fail(no_index()) : context.searchers->state();
  return json_response(200, health_json(state.map([](const auto& now) { return now.documents; })));
}

Response metrics(const ApiContext& context, const Request& /*request*/, const std::string& /*id*/) {
  std::optional<IndexGauges> gauges;
  if (context.searchers != nullptr) {
    if (const auto state = context.searchers->state()) {
      struct stat info {};
      const std::string file = join_path(context.searchers->index_folder(), "iamglass");
      const bool known = ::stat(file.c_str(), &info) == 0;
      gauges = {state->documents, state->revision, known ? info.st_mtime : 0,
                state->missing_shards.size()};
    }
  }
  Response response =
      Response::text(200, "text/plain; version=0.0.4; charset=utf-8", context.metrics.text(gauges));
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

std::vector<Parameter> no_parameters() {
  return {};
}

// A longer path goes before one that begins it.
constexpr ApiRoute kRoutesTable[] = {
    {"/api/v1/search", Route::kSearch, ApiRoute::Cost::kSearches, "Search the documents",
     search_parameters, "SearchAnswer", search},
    {"/api/v1/suggest", Route::kSuggest, ApiRoute::Cost::kSearches,
     "What somebody who has begun to type may want to ask",
     [] {
       return std::vector{kTyped, kSuggestions};
     },
     "SuggestAnswer", suggest},
    {"/api/v1/documents/{id}/similar", Route::kSimilar, ApiRoute::Cost::kSearches,
     "Documents like this one, without itself and what it replaced",
     [] {
       return std::vector{kId, kSimilar};
     },
     "SimilarAnswer", similar},
    {"/api/v1/documents/{id}", Route::kDocument, ApiRoute::Cost::kSearches,
     "All that the index holds of a document",
     [] {
       return std::vector{kId, kBody};
     },
     "DocumentAnswer", document},
    {"/api/v1/openapi.json", Route::kDescription, ApiRoute::Cost::kCheap, "This description",
     no_parameters, "application/json", description},
    {"/healthz", Route::kHealth, ApiRoute::Cost::kCheap, "Whether the server answers",
     no_parameters, "Health", health},
    {"/metrics", Route::kMetrics, ApiRoute::Cost::kCheap, "Counters, in the format of Prometheus",
     no_parameters, "text/plain", metrics},
};

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

std::span<const ApiRoute> api_routes() {
  return kRoutesTable;
}

ApiCall api_call(std::string_view path) {
  for (const ApiRoute& route : kRoutesTable) {
    const std::size_t mark = route.path.find("{id}");
    if (mark == std::string_view::npos) {
      if (path == route.path) {
        return {&route, {}};
      }
      continue;
    }
    const std::string_view before = route.path.substr(0, mark);
    const std::string_view after = route.path.substr(mark + std::string_view("{id}").size());
    if (path.size() > before.size() + after.size() && path.starts_with(before) &&
        path.ends_with(after)) {
      path.remove_prefix(before.size());
      path.remove_suffix(after.size());
      return {&route, std::string(path)};
    }
  }
  return {};
}

Response api_response(const ApiContext& context, const ApiCall& call, const Request& request) {
  if (call.route->cost == ApiRoute::Cost::kSearches && context.searchers == nullptr) {
    return failure_response(no_index());
  }
  Response response = call.route->answer(context, request, call.id);
  if (response.route == Route::kOther) {
    response.route = call.route->route;
  }
  return response;
}

Result<store::Answer> timed_search(const ApiContext& context, store::Query query) {
  query.deadline = Deadline::in(context.search_time);
  const SteadyTime start = steady_now();
  auto answer = context.searchers->search(query);
  context.metrics.searched(steady_now() - start);
  if (answer && answer->incomplete) {
    context.metrics.cut_short();
  }
  return answer;
}

Response json_response(int status, std::string json) {
  json.push_back('\n');
  Response response = Response::text(status, std::string(kJson), std::move(json));
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

Response not_found_response() {
  return json_response(404, error_json("not_found", both_languages(kNothingThere)));
}

}  // namespace mingbai::service
