// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How many searches one client may ask for: token buckets, one a network address, in a table of
// fixed size. Where the table is full the address that used the least is forgotten, which is only
// ever to somebody's favour. Thread-safe.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <vector>

#include "index/base/deadline.h"

struct sockaddr;

namespace mingbai::service {

struct ClientAddress {
  // One IPv4 address, or the first half of an IPv6 one: a household is given all of those at once.
  std::uint64_t network = 0;
  bool this_machine = false;  // a loopback address

  friend bool operator==(const ClientAddress&, const ClientAddress&) = default;
};
ClientAddress client_address(const sockaddr* address);

struct RateRule {
  double per_second = 0;  // 0: no limit
  double burst = 1;       // so many at once after a pause; at least 1
};

class RateLimit {
 public:
  static constexpr std::size_t kMostClients = 4096;

  explicit RateLimit(RateRule rule);

  // Takes one request from what the client has left, or says in how many seconds there will be one
  // again; 0: go on.
  std::chrono::seconds wait(const ClientAddress& client, SteadyTime now);

 private:
  struct Bucket {
    std::uint64_t network = 0;
    double tokens = 0;
    SteadyTime filled;
    bool used = false;
  };

  double tokens_at(const Bucket& bucket, SteadyTime now) const;
  Bucket& bucket_of(std::uint64_t network, SteadyTime now);

  RateRule rule_;
  std::mutex mutex_;
  std::vector<Bucket> buckets_;  // sets of kWays; an address belongs into one set
};

}  // namespace mingbai::service
