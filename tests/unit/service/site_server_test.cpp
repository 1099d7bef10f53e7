// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/site_server.h"

#include <functional>

#include <nlohmann/json.hpp>

#include "fixture.h"

namespace mingbai::service {
namespace {

const std::string kSchool = "%E5%B0%8F%E5%AD%A6";             // 小学
const std::string kCity = "%E5%91%A8%E5%8F%A3%E5%B8%82";      // 周口市
const std::string kDistrict = "%E4%B8%9C%E6%96%B0%E5%8C%BA";  // 东新区, of which there are two

struct Village {
  TemporaryFolder folder;
  std::string index_folder;
  std::string page_made;
  std::shared_ptr<Metrics> metrics = std::make_shared<Metrics>();
  std::unique_ptr<HttpServer> server;

  explicit Village(const std::function<void(SiteRoutes&)>& change = [](SiteRoutes&) {}) {
    folder.put("site/index.html", "<p>首页</p>");
    folder.put("site/404.html", "<p>找不到</p>");
    folder.put("site/search.html", "<p>静态检索页</p>");
    make_index(folder / "index", sample_records());
    index_folder = folder / "index";
    SiteRoutes routes;
    routes.content = disk_content(folder / "site");
    routes.index_folder = [this] { return index_folder; };
    routes.search_page = [this](const SearchPageRequest& request) -> Result<std::string> {
      if (request.fields.q == "fail") {
        return fail(ErrorCode::kIo, "no template");
      }
      if (request.answer == nullptr) {
        return request.fields.place + "?" + request.problem.field + "?" + request.problem.message;
      }
      return request.fields.q + ":" + std::to_string(request.answer->total) + ":" +
             std::to_string(request.query->limit);
    };
    routes.metrics = metrics;
    change(routes);
    routes.extra["/-/status"] = [](const Request&) {
      return Response::text(200, "application/json; charset=utf-8", "{}");
    };
    ServerOptions options;
    options.metrics = metrics;
    server = start(site_handler(std::move(routes)), options);
  }

  Reply get(const std::string& target) const { return service::get(server->port(), target); }
};

TEST_CASE("整站：网页、检索接口、健康检查、附加的地址各在其位") {
  const Village village;
  CHECK(village.get("/").body == "<p>首页</p>");
  const Reply missing = village.get("/nothing.html");
  CHECK(missing.status == 404);
  CHECK(missing.body == "<p>找不到</p>");
  const Reply answer = village.get("/api/v1/search?q=" + kSchool + "&place=" + kCity);
  CHECK(answer.status == 200);
  CHECK(answer.header("content-type") == "application/json; charset=utf-8");
  CHECK(nlohmann::json::parse(answer.body).at("total") == 2);
  CHECK(nlohmann::json::parse(village.get("/healthz").body).at("documents") == 3);
  CHECK(village.get("/-/status").body == "{}");
  CHECK(village.get("/-/other").status == 404);
}

TEST_CASE("整站：没有的接口也答 JSON") {
  const Village village;
  for (const char* path : {"/api/", "/api/v2/search", "/api/v1/search/"}) {
    const Reply reply = village.get(path);
    CHECK(reply.status == 404);
    CHECK(nlohmann::json::parse(reply.body).at("error").at("code") == "not_found");
  }
}

TEST_CASE("整站：带条件的检索页由程序生成，不带的是静态页") {
  const Village village;
  CHECK(village.get("/search?q=" + kSchool).body == "小学:2:10");
  CHECK(village.get("/search.html?q=" + kSchool + "&limit=1").body == "小学:2:1");
  CHECK(village.get("/search.html").body == "<p>静态检索页</p>");
  CHECK(village.get("/search").body == "<p>静态检索页</p>");
  CHECK(village.get("/search?q=fail").body == "<p>静态检索页</p>");
}

TEST_CASE("整站：检索页的条件看不懂，页面照样有，填的还在，说清楚是哪里") {
  const Village village;
  const Reply reply = village.get("/search?place=" + kDistrict);
  CHECK(reply.status == 400);
  CHECK(reply.header("content-type") == "text/html; charset=utf-8");
  CHECK(reply.body.starts_with("东新区?place?“东新区”不止一个"));
  CHECK(reply.body.find("河南省/驻马店市/东新区") != std::string::npos);
}

TEST_CASE("整站：查得太快是 429，说出等几秒；网页和健康检查不限") {
  const Village village([](SiteRoutes& routes) {
    routes.rate = {0.01, 3};
    routes.own_machine = SiteRoutes::OwnMachine::kLimited;
  });
  CHECK(village.get("/api/v1/search?q=" + kSchool).status == 200);
  CHECK(village.get("/api/v1/suggest?q=" + kSchool).status == 200);
  CHECK(village.get("/search?q=" + kSchool).status == 200);
  for (const char* path :
       {"/api/v1/search", "/api/v1/suggest", "/api/v1/documents/news/market", "/search?q=a"}) {
    CAPTURE(path);
    const Reply refused = village.get(path);
    CHECK(refused.status == 429);
    CHECK(refused.header("retry-after") == "100");
    CHECK(refused.body.find("100") != std::string::npos);
  }
  for (const char* path : {"/", "/healthz", "/metrics", "/search.html", "/api/v1/openapi.json"}) {
    CAPTURE(path);
    CHECK(village.get(path).status == 200);
  }
  CHECK(village.get("/metrics").body.find("mingbai_refused_total{reason=\"rate\"} 4\n") !=
        std::string::npos);
}

TEST_CASE("整站：本机的检索默认不限") {
  const Village village([](SiteRoutes& routes) { routes.rate = {0.01, 1}; });
  for (int i = 0; i < 3; ++i) {
    CHECK(village.get("/api/v1/search?q=" + kSchool).status == 200);
  }
}

TEST_CASE("整站：每种地址各计各的数") {
  const Village village;
  for (const char* path :
       {"/", "/nothing.html", "/search?q=a", "/search.html", "/api/v1/search", "/api/v1/suggest",
        "/api/v1/documents/news/market", "/api/v1/documents/news/market/similar", "/healthz",
        "/api/v1/openapi.json", "/api/v1/none", "/%ff"}) {
    (void)village.get(path);
  }
  (void)request(village.server->port(), "POST", "/");
  const std::string text = village.get("/metrics").body;
  for (const char* line :
       {"{route=\"file\",status=\"200\"} 2", "{route=\"file\",status=\"404\"} 1",
        "{route=\"search_page\",status=\"200\"} 1", "{route=\"search\",status=\"200\"} 1",
        "{route=\"suggest\",status=\"200\"} 1", "{route=\"document\",status=\"200\"} 1",
        "{route=\"similar\",status=\"200\"} 1", "{route=\"health\",status=\"200\"} 1",
        "{route=\"openapi\",status=\"200\"} 1", "{route=\"other\",status=\"404\"} 1",
        "{route=\"other\",status=\"400\"} 1", "{route=\"other\",status=\"405\"} 1",
        "_total{reason=\"address\"} 1", "_total{reason=\"method\"} 1", "_seconds_count 2"}) {
    CAPTURE(line);
    CHECK(text.find(std::string(line) + "\n") != std::string::npos);
  }
}

TEST_CASE("整站：没有检索库时网页照常，检索说明原因，健康检查不算坏") {
  Village village;
  village.index_folder = village.folder / "nothing";
  for (const char* round : {"missing folder", "no folder known"}) {
    CAPTURE(round);
    CHECK(village.get("/").status == 200);
    CHECK(village.get("/search?q=a").body == "<p>静态检索页</p>");
    const Reply reply = village.get("/api/v1/search?q=a");
    CHECK(reply.status == 503);
    CHECK(reply.body.find("mingbai build") != std::string::npos);
    CHECK(nlohmann::json::parse(village.get("/healthz").body).at("index") == "missing");
    village.index_folder.clear();
  }
  village.index_folder = village.folder / "index";
  CHECK(village.get("/api/v1/search?q=a").status == 200);
}

}  // namespace
}  // namespace mingbai::service
