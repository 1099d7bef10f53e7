// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/http_server.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>

#include "fixture.h"

namespace mingbai::service {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

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

TEST_CASE("服务器：处理者拿到解码的条件和要用的头") {
  Request seen;
  const auto server = start([&](const Request& request) {
    seen = request;
    return echo(request);
  });
  get(server->port(), "/s?q=%E5%B0%8F+%E5%AD%A6&q=2",
      {{"If-None-Match", "\"a\""},
       {"If-Modified-Since", "x"},
       {"If-Range", "y"},
       {"Range", "bytes=0-1"},
       {"Accept-Encoding", "br"}});
  CHECK(seen.parameter("q") == "小 学");
  CHECK(seen.parameter("nothing").empty());
  CHECK(seen.query.size() == 2);
  CHECK(seen.has_query);
  CHECK(seen.if_none_match == "\"a\"");
  CHECK(seen.if_modified_since == "x");
  CHECK(seen.if_range == "y");
  CHECK(seen.range == "bytes=0-1");
  CHECK(seen.accept_encoding == "br");
}

TEST_CASE("服务器：HEAD 有长度没有正文，连接可以接着用") {
  const auto server = start(echo);
  Connection connection(server->port());
  for (int i = 0; i < 3; ++i) {
    connection.send("HEAD /abc HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const Reply head = connection.receive("HEAD");
    CHECK(head.status == 200);
    CHECK(head.header("content-length") == "4");
    connection.send("GET /next HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(connection.receive().body == "/next");
  }
}

TEST_CASE("服务器：304 没有正文，不叫客户端等，连接可以接着用") {
  const auto server = start([](const Request& request) {
    Response response;
    response.status = request.path == "/same" ? 304 : 200;
    response.content_type.clear();
    return response;
  });
  Connection connection(server->port());
  connection.send(
      "GET /same HTTP/1.1\r\nHost: localhost\r\n\r\n"
      "GET /other HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const std::string all = connection.receive_all();
  CHECK(all.starts_with("HTTP/1.1 304 "));
  CHECK(all.find("Content-Length: 0\r\n") != std::string::npos);
  CHECK(all.find("\r\n\r\nHTTP/1.1 200 ") != std::string::npos);
  CHECK(all.find("\r\nContent-Type") == std::string::npos);
}

TEST_CASE("服务器：别的方法是 405，并说明可以用什么") {
  std::atomic<int> calls = 0;
  const auto server = start([&](const Request& request) {
    ++calls;
    return echo(request);
  });
  for (const char* method :
       {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "XYZ"}) {
    CAPTURE(method);
    const Reply reply = request(server->port(), method, "/");
    CHECK(reply.status == 405);
    CHECK(reply.header("allow") == "GET, HEAD");
  }
  CHECK(request(server->port(), "POST", "/", {{"Content-Length", "100000000"}}).status == 405);
  CHECK(get(server->port(), "/", {{"Content-Length", "5"}}).status == 400);
  CHECK(get(server->port(), "/", {{"Transfer-Encoding", "chunked"}}).status == 400);
  CHECK(calls == 0);
}

TEST_CASE("服务器：太长的网址 414，有误的 400") {
  const auto server = start(echo);
  CHECK(get(server->port(), "/" + std::string(8191, 'a')).status == 200);
  CHECK(get(server->port(), "/" + std::string(8192, 'a')).status == 414);
  CHECK(get(server->port(), "/%ff").status == 400);
  CHECK(get(server->port(), "/%00").status == 400);
  CHECK(get(server->port(), "*").status == 400);
  std::string query = "/?";
  for (int i = 0; i < 65; ++i) {
    query += "a&";
  }
  CHECK(get(server->port(), query).status == 400);
}

TEST_CASE("服务器：用别的名字指到本机的网页得不到内容") {
  const auto server = start(echo);
  Connection connection(server->port());
  connection.send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  CHECK(connection.receive().status == 421);
}

TEST_CASE("服务器：处理者出错是 500，不说细节，下一个照常") {
  const auto server = start([](const Request& request) -> Response {
    if (request.path == "/a") {
      throw std::runtime_error("secret");
    }
    if (request.path == "/b") {
      throw 7;
    }
    return echo(request);
  });
  for (const char* path : {"/a", "/b"}) {
    const Reply reply = get(server->port(), path);
    CHECK(reply.status == 500);
    CHECK(reply.body.find("secret") == std::string::npos);
  }
  CHECK(get(server->port(), "/c").status == 200);
}

TEST_CASE("服务器：端口被占、地址不对，各有清楚的说法") {
  const auto server = start(echo);
  ServerOptions same;
  same.port = server->port();
  const auto busy = HttpServer::start(same, echo);
  REQUIRE_FALSE(busy.has_value());
  CHECK(busy.error().code == ErrorCode::kBusy);
  CHECK(busy.error().message.find(std::to_string(same.port)) != std::string::npos);
  for (const char* address : {"", "nowhere", "256.1.1.1", "198.51.100.7"}) {
    CAPTURE(address);
    ServerOptions wrong;
    wrong.address = address;
    const auto failed = HttpServer::start(wrong, echo);
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().code == ErrorCode::kInvalid);
  }
  ServerOptions port;
  port.port = 70000;
  CHECK_FALSE(HttpServer::start(port, echo).has_value());
}

TEST_CASE("服务器：访问记录没有检索词，控制字符不会进终端") {
  std::mutex mutex;
  std::vector<std::string> lines;
  ServerOptions options;
  options.access_log = [&](std::string_view line) {
    const std::scoped_lock lock(mutex);
    lines.emplace_back(line);
  };
  const auto server = start(echo, options);
  get(server->port(), "/a%1b[31m?q=secret");
  request(server->port(), "HEAD", "/b");
  request(server->port(), "POST", "/c");
  server->stop();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "GET /a?[31m 200 7");
  CHECK(lines[1] == "HEAD /b 200 0");
  CHECK(lines[2].starts_with("POST - 405 "));
}

TEST_CASE("服务器：慢的和不作声的连接不挡别人") {
  const auto server = start(echo);
  std::vector<std::unique_ptr<Connection>> slow;
  for (int i = 0; i < 80; ++i) {
    slow.push_back(std::make_unique<Connection>(server->port()));
    slow.back()->send(i % 2 == 0 ? "" : "GET /slow HTTP/1.1\r\nHost: loc");
  }
  const auto from = Clock::now();
  CHECK(get(server->port(), "/quick").body == "/quick");
  CHECK(Clock::now() - from < 5s);
  slow[1]->send("alhost\r\n\r\n");
  CHECK(slow[1]->receive().body == "/slow");
}

TEST_CASE("服务器：不作声的连接再多，后来的也有位置，被挤掉的是最早不作声的") {
  ServerOptions options;
  options.metrics = std::make_shared<Metrics>();
  const auto server = start(echo, options);
  std::vector<std::unique_ptr<Connection>> silent;
  for (unsigned i = 0; i < ServerOptions::kMaxConnectionsPerAddress + 40; ++i) {
    silent.push_back(std::make_unique<Connection>(server->port()));
    silent.back()->send("GET /slow HTTP/1.1\r\nX: ");
    if (i % 20 == 0) {
      CHECK(get(server->port(), "/quick").body == "/quick");
    }
  }
  CHECK(get(server->port(), "/quick").body == "/quick");
  CHECK(silent.front()->is_closed());
  silent.back()->send("y\r\nHost: localhost\r\n\r\n");
  CHECK(silent.back()->receive().body == "/slow");
  CHECK(options.metrics->text({}).find("{reason=\"connections\"} 0\n") == std::string::npos);
}

TEST_CASE("服务器：正在回答的连接不被挤掉，都在忙时不再接") {
  std::mutex gate;
  std::unique_lock closed(gate);
  std::atomic<int> inside = 0;
  ServerOptions options;
  options.threads = 2;
  const auto server = start(
      [&](const Request& request) {
        ++inside;
        const std::scoped_lock wait(gate);
        return echo(request);
      },
      options);
  Connection busy(server->port());
  busy.send("GET /busy HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (inside == 0) {
    std::this_thread::sleep_for(1ms);
  }
  std::vector<std::unique_ptr<Connection>> silent;
  for (unsigned i = 0; i < ServerOptions::kMaxConnectionsPerAddress + 40; ++i) {
    silent.push_back(std::make_unique<Connection>(server->port()));
  }
  closed.unlock();
  CHECK(busy.receive().body == "/busy");
}

TEST_CASE("服务器：两百个不怀好意的请求之后照常") {
  const auto server = start(echo);
  std::mt19937 random(20171201);  // the same every time
  const std::string pieces[] = {"GET ",
                                "/",
                                " HTTP/1.1\r\n",
                                "\r\n",
                                "Host: a\r\n",
                                "%",
                                "..",
                                "\\",
                                std::string(1, '\0'),
                                "\xff",
                                "Content-Length: -1\r\n",
                                "Transfer-Encoding: chunked\r\n",
                                "POST ",
                                "?a=1&",
                                " ",
                                ":",
                                std::string(3000, 'A'),
                                "Range: bytes=0-\r\n",
                                "HTTP/9.9",
                                "\n",
                                "\t"};
  for (int i = 0; i < 200; ++i) {
    Connection connection(server->port());
    std::string text = i % 3 == 0 ? "GET /" : "";
    for (auto n = random() % 20; n > 0; --n) {
      text += pieces[random() % std::size(pieces)];
    }
    connection.send(text + (i % 2 == 0 ? "\r\n\r\n" : ""));
  }
  // Header fields beyond the memory of a connection are refused, not kept.
  Connection large(server->port());
  large.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
  for (int i = 0; i < 200; ++i) {
    large.send("X-" + std::to_string(i) + ": " + std::string(1000, 'x') + "\r\n");
  }
  large.send("\r\n");
  CHECK(large.receive_all().find(" 200 ") == std::string::npos);
  CHECK(get(server->port(), "/still").body == "/still");
}

TEST_CASE("服务器：大的正文完整送到，文件和内存都是") {
  const TemporaryFolder folder;
  std::string large;
  for (int i = 0; i < 400000; ++i) {
    large += std::to_string(i) + "\n";
  }
  folder.put("large.txt", large);
  const auto disk = disk_content(folder.path());
  const auto tree = std::make_shared<const FileTree>(
      FileTree{{"large.txt", std::make_shared<const std::string>(large)}});
  const auto memory = memory_content([&] { return tree; });
  for (const Content* content : {disk.get(), memory.get()}) {
    const auto server =
        start([content](const Request& request) { return serve_file(*content, request); });
    CHECK(get(server->port(), "/large.txt").body == large);
    CHECK(get(server->port(), "/large.txt", {{"Range", "bytes=1000-2000000"}}).body ==
          large.substr(1000, 1999001));
    Connection gone(server->port());  // a client that goes away in the middle kills nobody
    gone.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }
}

TEST_CASE("服务器：停止之后不再接受连接，端口可以再用") {
  auto server = start(echo);
  const int port = server->port();
  CHECK(get(port, "/").status == 200);
  server->stop();
  CHECK(get(port, "/").status == 0);
  server->stop();
  ServerOptions same;
  same.port = port;
  CHECK(get(start(echo, same)->port(), "/again").body == "/again");
}

TEST_CASE("服务器：停止时等正在处理的请求答完") {
  std::atomic<bool> running = false;
  const auto server = start([&](const Request& request) {
    running = true;
    std::this_thread::sleep_for(300ms);
    return echo(request);
  });
  Connection idle(server->port());
  Connection half(server->port());
  half.send("GET / HT");
  Reply reply;
  std::jthread client([&] { reply = get(server->port(), "/slow"); });
  while (!running) {
    std::this_thread::sleep_for(1ms);
  }
  const auto from = Clock::now();
  server->stop();
  CHECK(Clock::now() - from < 8s);  // idle ones are not waited for
  client.join();
  CHECK(reply.body == "/slow");
  CHECK(idle.is_closed());
}

TEST_CASE("服务器：停止时，正在下载的下载完") {
  const std::string large(20'000'000, 'x');
  const auto shared = std::make_shared<const std::string>(large);
  const auto server = start([&](const Request&) {
    Response response;
    response.bytes = shared;
    response.length = shared->size();
    return response;
  });
  Connection download(server->port());
  download.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  Connection other(server->port());
  other.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(other.receive().body == large);
  std::jthread stopping([&] { server->stop(); });
  std::this_thread::sleep_for(100ms);
  CHECK(download.receive().body == large);
  CHECK(other.is_closed());
}

TEST_CASE("服务器：一边停止一边收到坏请求，不崩溃") {
  for (int round = 0; round < 100; ++round) {
    auto server = start(echo);
    std::vector<std::unique_ptr<Connection>> bad;
    for (int i = 0; i < 10; ++i) {
      bad.push_back(std::make_unique<Connection>(server->port()));
      bad.back()->send(" \r\n\r\nGET\r\nHost : a\r\n\r\n");
    }
    server->stop();
  }
}

TEST_CASE("服务器：重负之下停止，不丢答到一半的，不留线程") {
  for (int round = 0; round < 3; ++round) {
    ServerOptions options;
    options.threads = 1 + round;
    auto server = start(echo, options);
    std::atomic<bool> enough = false;
    std::atomic<int> answered = 0;
    std::atomic<int> damaged = 0;
    {
      std::vector<std::jthread> clients;
      for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&, port = server->port()] {
          while (!enough) {
            const Reply reply = get(port, "/x");
            answered += reply.status == 200 ? 1 : 0;
            damaged += reply.status == 200 && reply.body != "/x" ? 1 : 0;
          }
        });
      }
      while (answered < 50) {
        std::this_thread::sleep_for(1ms);
      }
      server.reset();
      enough = true;
    }
    CHECK(damaged == 0);
  }
}

}  // namespace
}  // namespace mingbai::service
