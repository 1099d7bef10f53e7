// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server counts while it runs, and how it tells (the text format of Prometheus, 0.0.4).
// Counting is a few atomic additions. Thread-safe.

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace mingbai::service {

// What an answer is counted as.
enum class Route : std::uint8_t {
  kOther,  // refused before anything was looked up
  kFile,
  kSearchPage,
  kSearch,
  kSuggest,
  kDocument,
  kSimilar,
  kDescription,
  kHealth,
  kMetrics
};
inline constexpr std::size_t kRoutes = 10;

enum class Refusal : std::uint8_t {
  kRate,         // too many searches: 429
  kConnections,  // too many connections; one that was still silent was closed
  kAddress,      // too long, or no address: 414, 400
  kMethod,       // neither GET nor HEAD, or with a body: 405, 400
  kHost,         // a foreign name for this machine: 421
};
inline constexpr std::size_t kRefusals = 5;

// Of the index, asked when the metrics are; nothing when it cannot be read.
struct IndexGauges {
  std::size_t documents = 0;
  std::uint64_t revision = 0;
  std::int64_t modified = 0;  // seconds since 1970
  std::size_t missing_shards = 0;
};

class Metrics {
 public:
  void answered(Route route, int status);
  void refused(Refusal why);
  void searched(std::chrono::nanoseconds took);
  void cut_short() { ++cut_short_; }
  void connection_opened() { ++connections_; }
  void connection_closed() { --connections_; }

  std::string text(const std::optional<IndexGauges>& index) const;

 private:
  using Counter = std::atomic<std::uint64_t>;
  static constexpr std::size_t kStatuses = 14;  // those of kStatusNumbers, and all others
  static constexpr std::size_t kBuckets = 12;   // those of kBucketEnds, and beyond

  std::array<std::array<Counter, kStatuses>, kRoutes> answers_{};
  std::array<Counter, kRefusals> refusals_{};
  std::array<Counter, kBuckets> durations_{};
  Counter nanoseconds_ = 0;
  Counter cut_short_ = 0;
  Counter connections_ = 0;
};

}  // namespace mingbai::service
