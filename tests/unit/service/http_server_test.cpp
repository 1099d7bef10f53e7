// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

namespace mingbai::service {
namespace {

Response echo(const Request& request) {
  return Response::text(200, "text/plain; charset=utf-8", request.path);
}

TEST_CASE("服务器：收到 GET，答以状态、类型、正文和安全头") {
  const auto server = start(echo);
  const Reply reply = get(server->port(), "/%E6%94%BF%E7%AD%96/a.html?x=1");
  CHECK(reply.status == 200);
  CHECK(reply.body == "/政策/a.html");
  CHECK(reply.header("content-type") == "text/plain; charset=utf-8");
  CHECK(reply.header("x-content-type-options") == "nosniff");
  CHECK(reply.header("x-frame-options") == "DENY");
  CHECK(reply.header("referrer-policy") == "same-origin");
  CHECK(reply.header("content-security-policy").find("default-src 'self'") == 0);
}

TEST_CASE("服务器：停止之后不再接受连接，端口可以再用") {
  auto server = start(echo);
  const int port = server->port();
  CHECK(get(port, "/").status == 200);
  server->stop();
  CHECK(get(port, "/").status == 0);
  ServerOptions same;
  same.port = port;
  CHECK(get(start(echo, same)->port(), "/again").body == "/again");
}

}  // namespace
}  // namespace mingbai::service
