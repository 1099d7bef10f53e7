// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/host_name.h"

#include <string>

#include <arpa/inet.h>
#include <netinet/in.h>

#include "index/base/strings.h"

namespace mingbai::service {
namespace {

// "[::1]:80" -> "::1", "localhost:80" -> "localhost".
std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    return end == std::string_view::npos ? host : host.substr(1, end - 1);
  }
  return host.substr(0, host.find(':'));
}

bool is_numeric(const std::string& name) {
  in6_addr parsed{};  // holds an IPv4 address as well
  return inet_pton(AF_INET, name.c_str(), &parsed) == 1 ||
         inet_pton(AF_INET6, name.c_str(), &parsed) == 1;
}

}  // namespace

bool is_loopback(std::string_view address) {
  return address == "localhost" || address == "::1" || address.starts_with("127.");
}

bool is_foreign_name(std::string_view host) {
  const std::string name = ascii_lower(without_port(trim(host)));
  return !name.empty() && name != "localhost" && !name.ends_with(".localhost") &&  // RFC 6761, 6.3
         !is_numeric(name);
}

}  // namespace mingbai::service
