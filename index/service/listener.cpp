// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/listener.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "index/base/diagnostic.h"
#include "index/service/messages.h"

namespace mingbai::service {
namespace {

constexpr int kBacklog = 128;

// Both families in one place; the system's interface wants a cast in any case.
struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;

  sockaddr* pointer() { return reinterpret_cast<sockaddr*>(&storage); }
};

bool parse_address(const std::string& address, int port, SocketAddress& out) {
  const auto network_port = htons(static_cast<std::uint16_t>(port));
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = network_port;
  if (inet_pton(AF_INET, address == "localhost" ? "127.0.0.1" : address.c_str(), &v4.sin_addr) ==
      1) {
    std::memcpy(&out.storage, &v4, sizeof v4);
    out.length = sizeof v4;
    return true;
  }
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = network_port;
  if (inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr) == 1) {
    std::memcpy(&out.storage, &v6, sizeof v6);
    out.length = sizeof v6;
    return true;
  }
  return false;
}

int real_port(int descriptor) {
  SocketAddress bound;
  if (::getsockname(descriptor, bound.pointer(), &bound.length) != 0) {
    return 0;
  }
  // The port stands at the same place in both families.
  sockaddr_in v4{};
  std::memcpy(&v4, &bound.storage, sizeof v4);
  return ntohs(v4.sin_port);
}

tl::unexpected<Error> listen_failure(int reason, const std::string& address, int port) {
  const std::string shown = address + ":" + std::to_string(port);
  switch (reason) {
    case EADDRINUSE:
      return fail(ErrorCode::kBusy, substitute(say(kPortTaken), {shown}));
    case EACCES:
    case EPERM:
      return fail(ErrorCode::kPermission, substitute(say(kPortRefused), {shown}));
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
      return fail(ErrorCode::kInvalid, substitute(say(kBadListenAddress), {shown}));
    default:
      return fail(ErrorCode::kIo,
                  substitute(say(kCannotListen), {shown, std::generic_category().message(reason)}));
  }
}

}  // namespace

Result<Listener> listen_on(const std::string& address, int port) {
  SocketAddress wanted;
  if (port < 0 || port > 65535 || !parse_address(address, port, wanted)) {
    return listen_failure(EADDRNOTAVAIL, address, port);
  }
  const int family = wanted.storage.ss_family;
  const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) {
    return listen_failure(errno, address, port);
  }
  // Connections of the last run that are still being closed do not hold the port on Linux.
  const int on = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (family == AF_INET6) {
    ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
  }
  if (::bind(descriptor, wanted.pointer(), wanted.length) != 0 ||
      ::listen(descriptor, kBacklog) != 0) {
    const int reason = errno;
    ::close(descriptor);
    return listen_failure(reason, address, port);
  }
  return Listener{descriptor, real_port(descriptor)};
}

}  // namespace mingbai::service
