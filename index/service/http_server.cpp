// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/http_server.h"

#include <algorithm>
#include <chrono>
#include <csignal>

#include <microhttpd.h>
#include <pthread.h>

#include "index/base/strings.h"
#include "index/service/host_name.h"
#include "index/service/library_response.h"
#include "index/service/listener.h"
#include "index/service/messages.h"
#include "index/service/open_connections.h"
#include "index/service/request_target.h"

namespace mingbai::service {
namespace {

constexpr int kMaxThreads = 64;
constexpr std::size_t kLoggedPathBytes = 200;
// Kept free, so that the library always accepts and we choose who has to go.
constexpr unsigned kSpareConnections = 16;

// From the first line of a request to the end of its answer.
struct Exchange {
  std::string target;  // as sent
  bool headers_seen = false;
};

Response plain(int status, const Text& sentence) {
  return Response::text(status, "text/plain; charset=utf-8", both_languages(sentence));
}

unsigned thread_count(const ServerOptions& options) {
  return static_cast<unsigned>(std::clamp(options.threads, 1, kMaxThreads));
}

unsigned connection_limit(const ServerOptions& options) {
  return std::min(ServerOptions::kMaxConnections,
                  thread_count(options) * ServerOptions::kMaxConnectionsPerThread);
}

OpenConnections::Entry* entry_of(MHD_Connection* connection) {
  return static_cast<OpenConnections::Entry*>(
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context);
}

std::string header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

bool has_body(MHD_Connection* connection) {
  const std::string length = header(connection, MHD_HTTP_HEADER_CONTENT_LENGTH);
  return (!length.empty() && length != "0") ||
         !header(connection, MHD_HTTP_HEADER_TRANSFER_ENCODING).empty();
}

// Leaves the threads that are started meanwhile without signals: those belong to the program's
// main thread, and a client that went away must not kill it (SIGPIPE from sendfile).
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t blocked;
    sigfillset(&blocked);
    // A crash must still reach who reports it.
    for (const int crash : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS}) {
      sigdelset(&blocked, crash);
    }
    pthread_sigmask(SIG_SETMASK, &blocked, &before_);
  }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

struct HttpServer::Daemon {
  Daemon(ServerOptions given, Handler answerer)
      : options(std::move(given)),
        handler(std::move(answerer)),
        metrics(options.metrics != nullptr ? options.metrics : std::make_shared<Metrics>()),
        connections({connection_limit(options) - kSpareConnections,
                     ServerOptions::kMaxConnectionsPerAddress}) {}

  ServerOptions options;
  Handler handler;
  std::shared_ptr<Metrics> metrics;
  MHD_Daemon* daemon = nullptr;
  int port = 0;
  bool local_only = false;

  OpenConnections connections;

  static MHD_Result accepted(void* self, const sockaddr* address, socklen_t length) noexcept;
  static void connection_changed(void* self, MHD_Connection* connection, void** context,
                                 MHD_ConnectionNotificationCode change) noexcept;
  static void* request_line(void* self, const char* uri, MHD_Connection* connection) noexcept;
  static MHD_Result request(void* self, MHD_Connection* connection, const char* url,
                            const char* method, const char* version, const char* upload,
                            std::size_t* upload_size, void** exchange) noexcept;
  static void completed(void* self, MHD_Connection* connection, void** exchange,
                        MHD_RequestTerminationCode why) noexcept;

  MHD_Daemon* run(int listener);  // null when the library refuses
  Response refuse(Refusal why, Response response) const;
  Response respond(MHD_Connection* connection, std::string_view method, const Exchange& exchange,
                   std::string& shown_path) const;
  bool answer(MHD_Connection* connection, std::string_view method, const Exchange& exchange);
  void log(std::string_view method, std::string_view path, const Response& response) const;
};

MHD_Result HttpServer::Daemon::accepted(void* self, const sockaddr* address,
                                        socklen_t /*length*/) noexcept {
  auto& server = *static_cast<Daemon*>(self);
  try {
    const auto admission = server.connections.admit(client_address(address));
    if (admission != OpenConnections::Admission::kFree) {
      server.metrics->refused(Refusal::kConnections);
    }
    return admission == OpenConnections::Admission::kRefused ? MHD_NO : MHD_YES;
  } catch (...) {
    return MHD_NO;
  }
}

void HttpServer::Daemon::connection_changed(void* self, MHD_Connection* connection, void** context,
                                            MHD_ConnectionNotificationCode change) noexcept {
  auto& server = *static_cast<Daemon*>(self);
  const auto info = [&](MHD_ConnectionInfoType what) {
    return MHD_get_connection_info(connection, what);
  };
  if (change == MHD_CONNECTION_NOTIFY_STARTED) {
    server.metrics->connection_opened();
    *context = server.connections.started(
        info(MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd,
        client_address(info(MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr));
  } else {
    server.metrics->connection_closed();
    server.connections.closed(static_cast<OpenConnections::Entry*>(*context));
  }
}

// The library takes the address apart at its own discretion, after this; it is kept as it was sent.
void* HttpServer::Daemon::request_line(void* /*self*/, const char* uri,
                                       MHD_Connection* /*connection*/) noexcept {
  try {
    auto exchange = std::make_unique<Exchange>();
    exchange->target = uri;
    return exchange.release();
  } catch (...) {
    return nullptr;
  }
}

Response HttpServer::Daemon::refuse(Refusal why, Response response) const {
  metrics->refused(why);
  return response;
}

Response HttpServer::Daemon::respond(MHD_Connection* connection, std::string_view method,
                                     const Exchange& exchange, std::string& shown_path) const {
  if (method != MHD_HTTP_METHOD_GET && method != MHD_HTTP_METHOD_HEAD) {
    Response refused = plain(405, kWrongMethod);
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refuse(Refusal::kMethod, std::move(refused));
  }
  if (has_body(connection)) {
    return refuse(Refusal::kMethod, plain(400, kBodyRefused));
  }
  if (local_only && is_foreign_name(header(connection, MHD_HTTP_HEADER_HOST))) {
    return refuse(Refusal::kHost, plain(421, kForeignHost));
  }
  auto target =
      parse_target(exchange.target, {ServerOptions::kMaxUrlBytes, ServerOptions::kMaxParameters});
  if (!target) {
    return refuse(Refusal::kAddress, target.error().code == ErrorCode::kTooLarge
                                         ? plain(414, kAddressTooLong)
                                         : plain(400, kBadAddress));
  }
  Request request;
  request.method = method == MHD_HTTP_METHOD_HEAD ? Request::Method::kHead : Request::Method::kGet;
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  request.has_query = target->has_query;
  request.if_none_match = header(connection, MHD_HTTP_HEADER_IF_NONE_MATCH);
  request.if_modified_since = header(connection, MHD_HTTP_HEADER_IF_MODIFIED_SINCE);
  request.if_range = header(connection, MHD_HTTP_HEADER_IF_RANGE);
  request.range = header(connection, MHD_HTTP_HEADER_RANGE);
  request.accept_encoding = header(connection, MHD_HTTP_HEADER_ACCEPT_ENCODING);
  request.client = entry_of(connection)->client;
  shown_path = request.path;
  try {
    return handler(request);
  } catch (...) {
    return plain(500, kServerFailed);  // what failed is nobody's business outside
  }
}

void HttpServer::Daemon::log(std::string_view method, std::string_view path,
                             const Response& response) const {
  if (!options.access_log) {
    return;
  }
  // Without the query: what somebody looks for is personal.
  const std::string_view shown = path.empty() ? std::string_view("-") : path;
  const bool has_content = method != MHD_HTTP_METHOD_HEAD;
  options.access_log(printable(utf8_prefix(method, 16)) + " " +
                     printable(utf8_prefix(shown, kLoggedPathBytes)) + " " +
                     std::to_string(response.status) + " " +
                     std::to_string(has_content ? response.length : 0));
}

bool HttpServer::Daemon::answer(MHD_Connection* connection, std::string_view method,
                                const Exchange& exchange) {
  std::string path;
  const Response response = respond(connection, method, exchange, path);
  const LibraryResponse made = library_response(response);
  if (made == nullptr) {
    return false;
  }
  if (connections.ending()) {
    (void)MHD_add_response_header(made.get(), MHD_HTTP_HEADER_CONNECTION, "close");
  }
  metrics->answered(response.route, response.status);
  log(method, path, response);
  return MHD_queue_response(connection, static_cast<unsigned>(response.status), made.get()) ==
         MHD_YES;
}

MHD_Result HttpServer::Daemon::request(void* self, MHD_Connection* connection, const char* /*url*/,
                                       const char* method, const char* /*version*/,
                                       const char* /*upload*/, std::size_t* /*upload_size*/,
                                       void** exchange) noexcept {
  auto& server = *static_cast<Daemon*>(self);
  auto* current = static_cast<Exchange*>(*exchange);
  if (current == nullptr) {
    return MHD_NO;
  }
  try {
    server.connections.answering(entry_of(connection));
    // The library calls twice: with the headers, and when all has come. An answer at the first call
    // gives up the connection, which is right only for what is refused.
    const std::string_view verb(method);
    const bool refused =
        (verb != MHD_HTTP_METHOD_GET && verb != MHD_HTTP_METHOD_HEAD) || has_body(connection);
    if (!current->headers_seen && !refused) {
      current->headers_seen = true;
      return MHD_YES;
    }
    return server.answer(connection, verb, *current) ? MHD_YES : MHD_NO;
  } catch (...) {
    return MHD_NO;
  }
}

void HttpServer::Daemon::completed(void* self, MHD_Connection* connection, void** exchange,
                                   MHD_RequestTerminationCode /*why*/) noexcept {
  static_cast<Daemon*>(self)->connections.answered(entry_of(connection));
  delete static_cast<Exchange*>(*exchange);
  *exchange = nullptr;
}

MHD_Daemon* HttpServer::Daemon::run(int listener) {
  const unsigned threads = thread_count(options);
  const SignalsBlocked signals_blocked;
  // clang-format off
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, &Daemon::accepted, this,
      &Daemon::request, this,
      MHD_OPTION_LISTEN_SOCKET, listener,
      MHD_OPTION_THREAD_POOL_SIZE, threads > 1 ? threads : 0U,
      MHD_OPTION_CONNECTION_LIMIT, connection_limit(options),
      MHD_OPTION_CONNECTION_TIMEOUT, ServerOptions::kTimeoutSeconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, ServerOptions::kConnectionMemory,
      MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_URI_LOG_CALLBACK, &Daemon::request_line, this,
      MHD_OPTION_NOTIFY_COMPLETED, &Daemon::completed, this,
      MHD_OPTION_NOTIFY_CONNECTION, &Daemon::connection_changed, this,
      MHD_OPTION_END);
  // clang-format on
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(ServerOptions options, Handler handler) {
  auto listener = listen_on(options.address, options.port);
  if (!listener) {
    return fail(std::move(listener.error()));
  }
  auto daemon = std::make_unique<Daemon>(std::move(options), std::move(handler));
  daemon->port = listener->port;
  daemon->local_only = is_loopback(daemon->options.address);
  daemon->daemon = daemon->run(listener->descriptor);
  if (daemon->daemon == nullptr) {
    return fail(ErrorCode::kInternal, say(kServerFailed));
  }
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(daemon)));
}

HttpServer::HttpServer(std::unique_ptr<Daemon> daemon) : daemon_(std::move(daemon)) {}

HttpServer::~HttpServer() {
  stop();
}

int HttpServer::port() const {
  return daemon_->port;
}

void HttpServer::stop() {
  if (daemon_->daemon != nullptr) {
    daemon_->connections.end(std::chrono::seconds(ServerOptions::kTimeoutSeconds));
    MHD_stop_daemon(daemon_->daemon);
    daemon_->daemon = nullptr;
  }
}

std::string_view Request::parameter(std::string_view name) const {
  const auto found = std::find_if(query.begin(), query.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  return found == query.end() ? std::string_view() : std::string_view(found->second);
}

Response Response::text(int status, std::string content_type, std::string body) {
  Response response;
  response.status = status;
  response.content_type = std::move(content_type);
  response.length = body.size();
  response.bytes = std::make_shared<const std::string>(std::move(body));
  return response;
}

}  // namespace mingbai::service
