// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A client that sends exactly the bytes it is given, a folder that goes with the test, and a server
// on a free port of this machine.

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "index/service/http_server.h"
#include "index/service/static_files.h"
#include "index/store/record.h"

namespace mingbai::service {

class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  // Makes the folders, too.
  void put(const std::string& name, std::string_view bytes) const;

 private:
  std::string path_;
};

struct Reply {
  int status = 0;                              // 0: no answer
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class Connection {
 public:
  explicit Connection(int port);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  bool send(std::string_view bytes) const;
  // One answer, by its Content-Length; without a body for `method` HEAD.
  Reply receive(std::string_view method = "GET");
  // Until the other side closes, or the time is over.
  std::string receive_all();
  bool is_closed();  // waits a little for it

 private:
  bool fill();  // false: closed, or nothing within the time

  int descriptor_ = -1;
  std::string buffer_;
};

// "GET /a HTTP/1.1" with Host and Connection: close.
Reply request(int port, std::string_view method, std::string_view target,
              const Headers& headers = {});
inline Reply get(int port, std::string_view target, const Headers& headers = {}) {
  return request(port, "GET", target, headers);
}

std::unique_ptr<HttpServer> start(Handler handler, ServerOptions options = {});

Request request_for(std::string path, Request::Method method = Request::Method::kGet);
std::string body_of(const Response& response);
std::string header_of(const Response& response, std::string_view name);

// An invented county's index at `folder`.
std::vector<store::Record> sample_records();
void make_index(const std::string& folder, const std::vector<store::Record>& records);

}  // namespace mingbai::service
