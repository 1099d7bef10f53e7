// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/metrics.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "index/base/version.h"

namespace mingbai::service {
namespace {

constexpr std::string_view kRouteNames[] = {
    // by Route
    "other",    "file",    "search_page", "search", "suggest",
    "document", "similar", "openapi",     "health", "metrics"};
static_assert(std::size(kRouteNames) == kRoutes);

constexpr std::string_view kRefusalNames[] = {  // by Refusal
    "rate", "connections", "address", "method", "host"};
static_assert(std::size(kRefusalNames) == kRefusals);

// Everything that this server says; another number is counted as 0.
constexpr int kStatusNumbers[] = {200, 206, 301, 304, 400, 404, 405, 414, 416, 421, 429, 500, 503};

// Upper ends in seconds. The goal for a large archive is 0.04 (p99).
constexpr double kBucketEnds[] = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5};

std::size_t bucket_of(double seconds) {
  return static_cast<std::size_t>(
      std::lower_bound(std::begin(kBucketEnds), std::end(kBucketEnds), seconds) -
      std::begin(kBucketEnds));
}

std::string decimal(double number) {
  char text[32];
  return {text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.9g", number))};
}

// One family of the text format: its two comment lines, then its samples.
class Family {
 public:
  Family(std::string& out, std::string_view name, std::string_view type, std::string_view help)
      : out_(out), name_("mingbai_" + std::string(name)) {
    out_ += "# HELP " + name_ + " " + std::string(help) + "\n# TYPE " + name_ + " " +
            std::string(type) + "\n";
  }

  Family& sample(std::string_view suffix, std::string_view labels, const std::string& value) {
    out_.append(name_).append(suffix).append(labels).append(" ").append(value).append("\n");
    return *this;
  }
  Family& sample(const std::string& value) { return sample({}, {}, value); }

 private:
  std::string& out_;
  std::string name_;
};

std::string labels(std::string_view name, std::string_view value) {
  return "{" + std::string(name) + "=\"" + std::string(value) + "\"}";
}

void write_index(std::string& out, const std::optional<IndexGauges>& index) {
  Family(out, "index_up", "gauge", "1 when the index can be read.").sample(index ? "1" : "0");
  if (!index) {
    return;
  }
  Family(out, "index_documents", "gauge", "Documents in the index.")
      .sample(std::to_string(index->documents));
  Family(out, "index_revision", "gauge", "Revision of the index: grows with every update.")
      .sample(std::to_string(index->revision));
  Family(out, "index_modified_timestamp_seconds", "gauge",
         "When the index was last written; its age is time() minus this.")
      .sample(std::to_string(index->modified));
  Family(out, "index_missing_shards", "gauge", "Parts of the archive that do not answer.")
      .sample(std::to_string(index->missing_shards));
}

}  // namespace

void Metrics::answered(Route route, int status) {
  const auto* found = std::find(std::begin(kStatusNumbers), std::end(kStatusNumbers), status);
  ++answers_[static_cast<std::size_t>(route)]
            [static_cast<std::size_t>(found - std::begin(kStatusNumbers))];
}

void Metrics::refused(Refusal why) {
  ++refusals_[static_cast<std::size_t>(why)];
}

void Metrics::searched(std::chrono::nanoseconds took) {
  ++durations_[bucket_of(std::chrono::duration<double>(took).count())];
  nanoseconds_ += static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0));
}

std::string Metrics::text(const std::optional<IndexGauges>& index) const {
  static_assert(std::size(kStatusNumbers) + 1 == kStatuses);
  static_assert(std::size(kBucketEnds) + 1 == kBuckets);
  std::string out;
  Family(out, "build_info", "gauge", "The program's version.")
      .sample({}, labels("version", program_version()), "1");
  Family answers(out, "http_requests_total", "counter", "Requests answered.");
  for (std::size_t route = 0; route < kRoutes; ++route) {
    for (std::size_t status = 0; status < kStatuses; ++status) {
      const std::uint64_t count = answers_[route][status];
      if (count > 0) {
        const int number = status < std::size(kStatusNumbers) ? kStatusNumbers[status] : 0;
        answers.sample({},
                       "{route=\"" + std::string(kRouteNames[route]) + "\",status=\"" +
                           std::to_string(number) + "\"}",
                       std::to_string(count));
      }
    }
  }
  Family refusals(out, "refused_total", "counter", "Requests and connections refused by a limit.");
  for (std::size_t i = 0; i < kRefusals; ++i) {
    refusals.sample({}, labels("reason", kRefusalNames[i]), std::to_string(refusals_[i]));
  }
  Family durations(out, "search_duration_seconds", "histogram", "Time that a search took.");
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < kBuckets; ++i) {
    count += durations_[i];
    durations.sample("_bucket",
                     labels("le", i < std::size(kBucketEnds) ? decimal(kBucketEnds[i]) : "+Inf"),
                     std::to_string(count));
  }
  durations.sample("_sum", {}, decimal(static_cast<double>(nanoseconds_) * 1e-9));
  durations.sample("_count", {}, std::to_string(count));
  Family(out, "searches_cut_short_total", "counter", "Searches that a limit cut short.")
      .sample(std::to_string(cut_short_));
  Family(out, "http_connections", "gauge", "Connections that are open.")
      .sample(std::to_string(connections_));
  write_index(out, index);
  return out;
}

}  // namespace mingbai::service
