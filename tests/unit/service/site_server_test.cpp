// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <nlohmann/json.hpp>

#include "index/service/site_server.h"

namespace mingbai::service {
namespace {

TEST_CASE("整站：网页、检索接口、健康检查各在其位") {
  const TemporaryFolder folder;
  folder.put("site/index.html", "<p>首页</p>");
  folder.put("site/404.html", "<p>找不到</p>");
  make_index(folder / "index", sample_records());
  SiteRoutes routes;
  routes.content = disk_content(folder / "site");
  routes.index_folder = [&] { return folder / "index"; };
  const auto server = start(site_handler(std::move(routes)));

  CHECK(get(server->port(), "/").body == "<p>首页</p>");
  const Reply missing = get(server->port(), "/nothing.html");
  CHECK(missing.status == 404);
  CHECK(missing.body == "<p>找不到</p>");
  const Reply answer = get(server->port(), "/api/v1/search?q=%E5%B0%8F%E5%AD%A6&place=%E5%91%A8%E5%8F%A3%E5%B8%82");
  CHECK(answer.status == 200);
  const auto json = nlohmann::json::parse(answer.body);
  CHECK(json["version"] == 1);
  CHECK(json["total"] == 2);
  CHECK(nlohmann::json::parse(get(server->port(), "/healthz").body)["documents"] == 3);
}

}  // namespace
}  // namespace mingbai::service
