// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HTTP/1.1 by libmicrohttpd (the only door to it): GET and HEAD, on loopback unless asked
// otherwise, with limits that hold against slow, many and oversized clients. It knows nothing of
// sites.
//
// The handler is called by several threads at once; what it throws becomes a 500. Ownership: the
// server owns its threads; stop() (or the destructor) lets running requests end and then returns.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/base/error.h"
#include "index/service/metrics.h"
#include "index/service/rate_limit.h"

namespace mingbai::service {

struct Request {
  enum class Method : std::uint8_t { kGet, kHead } method = Method::kGet;
  std::string path;  // percent-decoded, valid UTF-8, begins with '/'
  // Decoded, in order; at most ServerOptions::kMaxParameters.
  std::vector<std::pair<std::string, std::string>> query;
  bool has_query = false;  // the address had a '?'
  ClientAddress client;
  std::string if_none_match;
  std::string if_modified_since;
  std::string if_range;
  std::string range;
  std::string accept_encoding;

  // The first value of a parameter; empty when it is not there.
  std::string_view parameter(std::string_view name) const;
};

using SharedBytes = std::shared_ptr<const std::string>;

// An open file that closes itself with its last owner.
class OpenFile;

struct Response {
  int status = 200;
  Route route = Route::kOther;  // what it is counted as
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;  // further ones
  // The body: a part of shared bytes, or of an open file. A 304 has none; its Content-Length is
  // then 0, which is not what RFC 9110, 8.6 asks, but clients that go by another number wait for
  // it.
  SharedBytes bytes;
  std::shared_ptr<const OpenFile> file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;

  static Response text(int status, std::string content_type, std::string body);
};

using Handler = std::function<Response(const Request&)>;

struct ServerOptions {
  int port = 0;  // 0: any free one
  // An IP address or "localhost". On a loopback address, names other than localhost get 421: see
  // host_name.h.
  std::string address = "127.0.0.1";
  int threads = 2;
  // One line per request without anything personal: "GET /a 200 1234". Called by several threads.
  std::function<void(std::string_view)> access_log;
  std::shared_ptr<Metrics> metrics;  // none: nothing is counted

  // A newcomer beyond these takes the place of a silent connection: see open_connections.h.
  static constexpr unsigned kMaxConnections = 240;
  // libmicrohttpd 0.9.75 takes at most 128 events at once and, when it got exactly that many, waits
  // for more before it looks at them (MHD_epoll): a thread must never have so many.
  static constexpr unsigned kMaxConnectionsPerThread = 120;
  static constexpr unsigned kMaxConnectionsPerAddress = 100;
  static constexpr unsigned kTimeoutSeconds = 10;
  static constexpr std::size_t kMaxUrlBytes = 8192;
  static constexpr std::size_t kMaxParameters = 64;
  // Holds the header, what the library notes about it, and the head of the answer.
  static constexpr std::size_t kConnectionMemory = 48 * 1024;
};

class HttpServer {
 public:
  // kBusy when the port is taken, kPermission when it may not be used.
  static Result<std::unique_ptr<HttpServer>> start(ServerOptions options, Handler handler);

  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  int port() const;
  void stop();

 private:
  struct Daemon;
  explicit HttpServer(std::unique_ptr<Daemon> daemon);
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace mingbai::service
