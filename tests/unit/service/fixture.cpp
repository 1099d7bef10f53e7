// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "index/base/strings.h"
#include "index/service/open_file.h"
#include "index/store/indexer.h"

namespace mingbai::service {
namespace {

constexpr int kPatience = 15000;  // milliseconds; a sanitizer's program on a busy machine is slow

store::Named place(const char* id, const char* shown) {
  return {id, shown};
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "service-test-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void TemporaryFolder::put(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path path = path_ + "/" + name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Connection::Connection(int port) {
  descriptor_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(descriptor_);
    descriptor_ = -1;
  }
}

Connection::~Connection() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

bool Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Connection::fill() {
  pollfd waited{descriptor_, POLLIN, 0};
  if (descriptor_ < 0 || ::poll(&waited, 1, kPatience) <= 0) {
    return false;
  }
  char bytes[16384];
  const ssize_t got = ::recv(descriptor_, bytes, sizeof bytes, 0);
  if (got <= 0) {
    return false;
  }
  buffer_.append(bytes, static_cast<std::size_t>(got));
  return true;
}

std::string Connection::receive_all() {
  while (fill()) {
  }
  return std::move(buffer_);
}

bool Connection::is_closed() {
  pollfd waited{descriptor_, POLLIN, 0};
  char byte = 0;
  return descriptor_ < 0 ||
         (::poll(&waited, 1, kPatience) > 0 && ::recv(descriptor_, &byte, 1, MSG_PEEK) <= 0);
}

Reply Connection::receive(std::string_view method) {
  std::size_t end = buffer_.find("\r\n\r\n");
  while (end == std::string::npos) {
    if (!fill()) {
      return {};
    }
    end = buffer_.find("\r\n\r\n");
  }
  Reply reply;
  const std::string head = buffer_.substr(0, end);
  buffer_.erase(0, end + 4);
  const auto lines = split_lines(head);
  reply.status = std::atoi(std::string(lines.front().substr(9, 3)).c_str());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t colon = lines[i].find(':');
    reply.headers[ascii_lower(lines[i].substr(0, colon))] =
        std::string(trim(lines[i].substr(colon + 1)));
  }
  const bool has_body = method != "HEAD" && reply.status != 304;
  const std::size_t length =
      has_body ? std::strtoul(reply.header("content-length").c_str(), nullptr, 10) : 0;
  while (buffer_.size() < length && fill()) {
  }
  reply.body = buffer_.substr(0, length);
  buffer_.erase(0, reply.body.size());
  return reply;
}

Reply request(int port, std::string_view method, std::string_view target, const Headers& headers) {
  Connection connection(port);
  std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\n";
  text += "Host: localhost\r\nConnection: close\r\n";
  for (const auto& [name, value] : headers) {
    text += name + ": " + value + "\r\n";
  }
  connection.send(text + "\r\n");
  return connection.receive(method);
}

std::unique_ptr<HttpServer> start(Handler handler, ServerOptions options) {
  auto server = HttpServer::start(std::move(options), std::move(handler));
  if (!server) {
    FAIL(server.error().message);
  }
  return std::move(*server);
}

Request request_for(std::string path, Request::Method method) {
  Request request;
  request.path = std::move(path);
  request.method = method;
  return request;
}

std::string body_of(const Response& response) {
  if (response.bytes != nullptr) {
    return response.bytes->substr(response.offset, response.length);
  }
  std::string bytes(response.length, '\0');
  if (response.file != nullptr) {
    const ssize_t got = ::pread(response.file->descriptor(), bytes.data(), bytes.size(),
                                static_cast<off_t>(response.offset));
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  }
  return bytes;
}

std::string header_of(const Response& response, std::string_view name) {
  for (const auto& [known, value] : response.headers) {
    if (known == name) {
      return value;
    }
  }
  return {};
}

std::vector<store::Record> sample_records() {
  store::Record school;
  school.id = "policies/education-2017";
  school.url = "policies/education-2017.html";
  school.title = "关于印发农村义务教育学生营养改善计划的通知";
  school.column = {"policies", "政策文件"};
  school.kind = {"policy", "政策文件"};
  school.organs = {"东新区教育局"};
  school.place = {place("41", "河南省"), place("4116", "周口市"), place("411651", "东新区")};
  school.topics = {{"school", "上学"}};
  school.date = text::parse_date("2017-12-01");
  school.validity = store::Validity::kInForce;
  school.number = "东教〔2017〕12号";
  school.body = "小学生每人每年补助生活费1000元。\n由学校发放。";
  store::Record old = school;
  old.id = "policies/education-2015";
  old.url = "policies/education-2015.html";
  old.title = "农村小学生活补助办法";
  old.date = text::parse_date("2015-03");
  old.validity = store::Validity::kRepealed;
  old.number = "东教〔2015〕3号";
  old.body = "小学生每人每年补助生活费800元。";
  store::Record news;
  news.id = "news/market";
  news.url = "news/market.html";
  news.title = "大张村集市开市";
  news.column = {"news", "新闻动态"};
  news.kind = {"news", "动态"};
  news.place = {place("41", "河南省"), place("4117", "驻马店市"), place("411799", "东新区"),
                place("41179901", "大张村")};
  news.date = text::parse_date("2018-05-06");
  news.body = "大张村集市于五月六日开市，𠮷祥小吃也来了。";
  return {school, old, news};
}

void make_index(const std::string& folder, const std::vector<store::Record>& records) {
  std::vector<store::Record> sealed = records;
  for (store::Record& record : sealed) {
    record.hash = store::record_hash(record);
  }
  auto indexer = store::Indexer::open(folder, {}, 1);
  REQUIRE(indexer.has_value());
  const auto report = indexer->update(sealed);
  if (!report) {
    FAIL(report.error().message);
  }
}

}  // namespace mingbai::service
