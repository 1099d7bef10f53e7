// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/rate_limit.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>

namespace mingbai::service {
namespace {

using std::chrono::milliseconds;

ClientAddress ipv4(const char* text) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  inet_pton(AF_INET, text, &address.sin_addr);
  return client_address(reinterpret_cast<const sockaddr*>(&address));
}
ClientAddress ipv6(const char* text) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  inet_pton(AF_INET6, text, &address.sin6_addr);
  return client_address(reinterpret_cast<const sockaddr*>(&address));
}

int allowed(RateLimit& limit, const ClientAddress& client, SteadyTime now, int asked) {
  int count = 0;
  for (int i = 0; i < asked; ++i) {
    count += limit.wait(client, now).count() == 0 ? 1 : 0;
  }
  return count;
}

TEST_CASE("限速：先给一批，再按秒补，等多久说得准") {
  RateLimit limit({2, 5});
  const SteadyTime start{};
  const ClientAddress client = ipv4("192.0.2.1");
  CHECK(allowed(limit, client, start, 10) == 5);
  CHECK(limit.wait(client, start).count() == 1);
  CHECK(allowed(limit, client, start + milliseconds(1000), 10) == 2);
  CHECK(allowed(limit, client, start + milliseconds(1400), 10) == 0);
  CHECK(allowed(limit, client, start + milliseconds(60000), 10) == 5);
}

TEST_CASE("限速：各算各的；慢的限速也说得出等几秒；0 是不限") {
  RateLimit limit({0.1, 1});
  const SteadyTime now{};
  CHECK(allowed(limit, ipv4("192.0.2.1"), now, 3) == 1);
  CHECK(allowed(limit, ipv4("192.0.2.2"), now, 3) == 1);
  CHECK(limit.wait(ipv4("192.0.2.2"), now).count() == 10);
  RateLimit none({0, 1});
  CHECK(allowed(none, ipv4("192.0.2.1"), now, 1000) == 1000);
}

TEST_CASE("限速：IPv6 的一户算一个，映射成 IPv6 的 IPv4 还是它自己") {
  CHECK(ipv6("2001:db8:1:2::1") == ipv6("2001:db8:1:2:ffff::9"));
  CHECK_FALSE(ipv6("2001:db8:1:2::1") == ipv6("2001:db8:1:3::1"));
  CHECK(ipv6("::ffff:192.0.2.1") == ipv4("192.0.2.1"));
  CHECK_FALSE(ipv4("192.0.2.1") == ipv4("192.0.2.2"));
}

TEST_CASE("限速：认得本机") {
  for (const char* own : {"127.0.0.1", "127.1.2.3"}) {
    CHECK(ipv4(own).this_machine);
  }
  CHECK(ipv6("::1").this_machine);
  CHECK(ipv6("::ffff:127.0.0.1").this_machine);
  CHECK_FALSE(ipv4("192.0.2.1").this_machine);
  CHECK_FALSE(ipv6("::2").this_machine);
  CHECK_FALSE(client_address(nullptr).this_machine);
}

TEST_CASE("限速：来的地址再多，表也不长大，正在超的不会被忘掉") {
  RateLimit limit({1, 4});
  const SteadyTime now{};
  const ClientAddress greedy = ipv4("192.0.2.1");
  CHECK(allowed(limit, greedy, now, 10) == 4);
  for (std::uint32_t i = 0; i < 100000; ++i) {
    ClientAddress other{(std::uint64_t{1} << 32U) | (0x0a000000U + i), false};
    CHECK(limit.wait(other, now).count() == 0);
  }
  CHECK(allowed(limit, greedy, now, 10) == 0);
}

}  // namespace
}  // namespace mingbai::service
