// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/rate_limit.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace mingbai::service {
namespace {

constexpr std::size_t kWays = 8;
constexpr std::size_t kSets = RateLimit::kMostClients / kWays;

// Beside every IPv6 network that can be a client's: those begin with 001 or 1111110.
constexpr std::uint64_t kIpv4Networks = std::uint64_t{1} << 32U;

ClientAddress ipv4_client(std::uint32_t address) {
  return {kIpv4Networks | address, (address >> 24U) == 127};
}

ClientAddress ipv6_client(const in6_addr& address) {
  std::uint8_t bytes[16];
  std::memcpy(bytes, &address, sizeof bytes);
  const auto number = [&](std::size_t from, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      value = value << 8U | bytes[i];
    }
    return value;
  };
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    return ipv4_client(static_cast<std::uint32_t>(number(12, 4)));
  }
  return {number(0, 8), IN6_IS_ADDR_LOOPBACK(&address) != 0};
}

// Mixes well enough for a table (the finalizer of SplitMix64); who makes addresses meet on purpose
// only makes the table forget.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

}  // namespace

ClientAddress client_address(const sockaddr* address) {
  if (address != nullptr && address->sa_family == AF_INET) {
    sockaddr_in ipv4{};
    std::memcpy(&ipv4, address, sizeof ipv4);
    return ipv4_client(ntohl(ipv4.sin_addr.s_addr));
  }
  if (address != nullptr && address->sa_family == AF_INET6) {
    sockaddr_in6 ipv6{};
    std::memcpy(&ipv6, address, sizeof ipv6);
    return ipv6_client(ipv6.sin6_addr);
  }
  return {};
}

RateLimit::RateLimit(RateRule rule) : rule_(rule) {
  rule_.burst = std::max(rule_.burst, 1.0);
  if (rule_.per_second > 0) {
    buckets_.resize(kSets * kWays);
  }
}

double RateLimit::tokens_at(const Bucket& bucket, SteadyTime now) const {
  if (!bucket.used) {
    return rule_.burst;
  }
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  return std::min(rule_.burst, bucket.tokens + std::max(seconds, 0.0) * rule_.per_second);
}

RateLimit::Bucket& RateLimit::bucket_of(std::uint64_t network, SteadyTime now) {
  Bucket* const set = buckets_.data() + mixed(network) % kSets * kWays;
  Bucket* fullest = set;
  for (Bucket* bucket = set; bucket != set + kWays; ++bucket) {
    if (bucket->used && bucket->network == network) {
      return *bucket;
    }
    if (tokens_at(*bucket, now) > tokens_at(*fullest, now)) {
      fullest = bucket;
    }
  }
  *fullest = {network, rule_.burst, now, true};
  return *fullest;
}

std::chrono::seconds RateLimit::wait(const ClientAddress& client, SteadyTime now) {
  if (rule_.per_second <= 0) {
    return std::chrono::seconds(0);
  }
  const std::scoped_lock lock(mutex_);
  Bucket& bucket = bucket_of(client.network, now);
  bucket.tokens = tokens_at(bucket, now);
  bucket.filled = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::chrono::seconds(0);
  }
  const double seconds = std::ceil((1 - bucket.tokens) / rule_.per_second);
  return std::chrono::seconds(static_cast<std::int64_t>(std::clamp(seconds, 1.0, 3600.0)));
}

}  // namespace mingbai::service
