// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/site_server.h"

#include <mutex>
#include <utility>

#include "index/base/diagnostic.h"
#include "index/service/answer_json.h"
#include "index/service/api.h"
#include "index/service/messages.h"

namespace mingbai::service {
namespace {

constexpr std::string_view kApiFolder = "/api/";
constexpr std::string_view kShortSearch = "/search";
constexpr std::string_view kSearchPage = "/search.html";

class Site {
 public:
  explicit Site(SiteRoutes routes) : routes_(std::move(routes)), rate_(routes_.rate) {
    if (routes_.metrics == nullptr) {
      routes_.metrics = std::make_shared<Metrics>();
    }
  }

  Response answer(const Request& request) {
    if (const auto found = routes_.extra.find(request.path); found != routes_.extra.end()) {
      return found->second(request);
    }
    if (const ApiCall call = api_call(request.path); call.route != nullptr) {
      return api(call, request);
    }
    if (request.path.starts_with(kApiFolder)) {
      return not_found_response();
    }
    if (request.path == kShortSearch || (request.path == kSearchPage && request.has_query)) {
      Response page = search_page(request);
      page.route = Route::kSearchPage;
      return page;
    }
    return file(request);
  }

 private:
  Response file(const Request& request) const {
    Response response = serve_file(*routes_.content, request);
    response.route = Route::kFile;
    return response;
  }

  // In how many seconds this client may search again; 0: now.
  std::int64_t wait(const Request& request) {
    const bool free =
        request.client.this_machine && routes_.own_machine == SiteRoutes::OwnMachine::kUnlimited;
    const std::int64_t seconds = free ? 0 : rate_.wait(request.client, steady_now()).count();
    if (seconds > 0) {
      routes_.metrics->refused(Refusal::kRate);
    }
    return seconds;
  }

  static Response told_to_wait(Response response, std::int64_t seconds) {
    response.status = 429;
    response.headers.emplace_back("Retry-After", std::to_string(seconds));
    return response;
  }

  static std::string wait_message(std::int64_t seconds) {
    return substitute(both_languages(kTooManySearches), {std::to_string(seconds)});
  }

  Response api(const ApiCall& call, const Request& request) {
    if (call.route->cost == ApiRoute::Cost::kSearches) {
      if (const std::int64_t seconds = wait(request); seconds > 0) {
        Response refused =
            json_response(429, error_json("too_many_requests", wait_message(seconds)));
        refused.route = call.route->route;
        return told_to_wait(std::move(refused), seconds);
      }
    }
    const auto searchers = pool();
    return api_response(context(searchers.get()), call, request);
  }

  ApiContext context(SearcherPool* searchers) const {
    return {searchers, *routes_.metrics, routes_.search_time};
  }

  // Null when nobody knows of an index. A new folder gets a new pool; answers that are under way
  // keep the old one.
  std::shared_ptr<SearcherPool> pool() {
    if (!routes_.shards.empty()) {
      const std::scoped_lock lock(mutex_);
      pool_ = pool_ == nullptr ? std::make_shared<SearcherPool>(routes_.shards) : pool_;
      return pool_;
    }
    const std::string folder = routes_.index_folder ? routes_.index_folder() : std::string();
    if (folder.empty()) {
      return nullptr;
    }
    const std::scoped_lock lock(mutex_);
    if (pool_ == nullptr || folder != pool_->index_folder()) {
      pool_ = std::make_shared<SearcherPool>(folder);
    }
    return pool_;
  }

  // Pages without script send their form here. Without an index, or when the page cannot be made,
  // the static page still searches with its script.
  Response search_page(const Request& request) {
    const auto searchers = pool();
    if (!routes_.search_page || searchers == nullptr || !request.has_query) {
      return static_search_page(request);
    }
    if (const std::int64_t seconds = wait(request); seconds > 0) {
      return told_to_wait(Response::text(429, "text/plain; charset=utf-8", wait_message(seconds)),
                          seconds);
    }
    const SearchFields fields = fields_of(request);
    const auto query = searchers->query_of(fields);
    if (!query) {
      return query.error().code == ErrorCode::kInvalid
                 ? made_page({fields, nullptr, nullptr, field_problem(query.error())}, 400, request)
                 : static_search_page(request);
    }
    const auto answer = timed_search(context(searchers.get()), *query);
    return answer ? made_page({fields, &*query, &*answer, {}}, 200, request)
                  : static_search_page(request);
  }

  Response made_page(const SearchPageRequest& asked, int status, const Request& request) const {
    auto page = routes_.search_page(asked);
    if (!page) {
      return static_search_page(request);
    }
    Response response = Response::text(status, "text/html; charset=utf-8", std::move(*page));
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
  }

  Response static_search_page(Request request) const {
    request.path = kSearchPage;
    return serve_file(*routes_.content, request);
  }

  SiteRoutes routes_;
  RateLimit rate_;
  std::mutex mutex_;
  std::shared_ptr<SearcherPool> pool_;
};

}  // namespace

Handler site_handler(SiteRoutes routes) {
  auto site = std::make_shared<Site>(std::move(routes));
  return [site](const Request& request) { return site->answer(request); };
}

}  // namespace mingbai::service
