// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/site_server.h"

#include <mutex>
#include <utility>

#include "index/service/answer_json.h"
#include "index/service/messages.h"

namespace mingbai::service {
namespace {

constexpr std::string_view kSearchApi = "/api/v1/search";
constexpr std::string_view kHealth = "/healthz";
constexpr std::string_view kApiFolder = "/api/";
constexpr std::string_view kShortSearch = "/search";
constexpr std::string_view kSearchPage = "/search.html";

class Site {
 public:
  explicit Site(SiteRoutes routes) : routes_(std::move(routes)) {}

  Response answer(const Request& request) {
    if (const auto found = routes_.extra.find(request.path); found != routes_.extra.end()) {
      return found->second(request);
    }
    if (request.path == kSearchApi) {
      const auto searchers = pool();
      return searchers ? search_response(*searchers, request) : failure_response(no_index());
    }
    if (request.path == kHealth) {
      const auto searchers = pool();
      return json_response(200,
                           health_json(searchers ? searchers->document_count() : fail(no_index())));
    }
    if (request.path.compare(0, kApiFolder.size(), kApiFolder) == 0) {
      return json_response(404, error_json("not_found", both_languages(kPageMissing)));
    }
    if (request.path == kShortSearch || (request.path == kSearchPage && request.has_query)) {
      return search_page(request);
    }
    return serve_file(*routes_.content, request);
  }

 private:
  static Error no_index() { return {ErrorCode::kNotFound, say(kNoIndexYet)}; }

  // Null when nobody knows of an index. A new folder gets a new pool; answers that are under way
  // keep the old one.
  std::shared_ptr<SearcherPool> pool() {
    const std::string folder = routes_.index_folder ? routes_.index_folder() : std::string();
    if (folder.empty()) {
      return nullptr;
    }
    const std::scoped_lock lock(mutex_);
    if (pool_ == nullptr || folder != pool_folder_) {
      pool_ = std::make_shared<SearcherPool>(folder);
      pool_folder_ = folder;
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
    const SearchFields fields = fields_of(request);
    const auto query = searchers->query_of(fields);
    if (!query) {
      return query.error().code == ErrorCode::kInvalid
                 ? Response::text(400, "text/plain; charset=utf-8", query.error().message + "\n")
                 : static_search_page(request);
    }
    const auto answer = searchers->search(*query);
    if (!answer) {
      return static_search_page(request);
    }
    auto page = routes_.search_page({fields, *query, *answer});
    if (!page) {
      return static_search_page(request);
    }
    Response response = Response::text(200, "text/html; charset=utf-8", std::move(*page));
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
  }

  Response static_search_page(Request request) const {
    request.path = kSearchPage;
    return serve_file(*routes_.content, request);
  }

  SiteRoutes routes_;
  std::mutex mutex_;
  std::string pool_folder_;
  std::shared_ptr<SearcherPool> pool_;
};

}  // namespace

Handler site_handler(SiteRoutes routes) {
  auto site = std::make_shared<Site>(std::move(routes));
  return [site](const Request& request) { return site->answer(request); };
}

}  // namespace mingbai::service
