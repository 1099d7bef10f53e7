// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/metrics.h"

#include <algorithm>
#include <set>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "index/base/strings.h"

namespace mingbai::service {
namespace {

using std::chrono::microseconds;

bool has_line(const std::string& text, std::string_view line) {
  const auto lines = split_lines(text);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

TEST_CASE("计数：按来路和状态，拒绝按原因") {
  Metrics metrics;
  metrics.answered(Route::kSearch, 200);
  metrics.answered(Route::kSearch, 200);
  metrics.answered(Route::kSearch, 429);
  metrics.answered(Route::kFile, 418);  // none of ours
  metrics.refused(Refusal::kRate);
  metrics.connection_opened();
  metrics.connection_opened();
  metrics.connection_closed();
  metrics.cut_short();
  const std::string text = metrics.text({});
  for (const char* line :
       {"mingbai_http_requests_total{route=\"search\",status=\"200\"} 2",
        "mingbai_http_requests_total{route=\"search\",status=\"429\"} 1",
        "mingbai_http_requests_total{route=\"file\",status=\"0\"} 1",
        "mingbai_refused_total{reason=\"rate\"} 1", "mingbai_refused_total{reason=\"host\"} 0",
        "mingbai_http_connections 1", "mingbai_searches_cut_short_total 1", "mingbai_index_up 0"}) {
    CAPTURE(line);
    CHECK(has_line(text, line));
  }
  CHECK(text.find("index_documents") == std::string::npos);
}

TEST_CASE("计数：检索用时的各格是累计的，边界算在里面，和与个数对得上") {
  Metrics metrics;
  for (const int took : {500, 1000, 1001, 40000, 9000000}) {
    metrics.searched(microseconds(took));
  }
  const std::string text = metrics.text(IndexGauges{12, 3, 1640966400, 1});
  for (const char* line :
       {"mingbai_search_duration_seconds_bucket{le=\"0.001\"} 2",
        "mingbai_search_duration_seconds_bucket{le=\"0.0025\"} 3",
        "mingbai_search_duration_seconds_bucket{le=\"0.025\"} 3",
        "mingbai_search_duration_seconds_bucket{le=\"0.05\"} 4",
        "mingbai_search_duration_seconds_bucket{le=\"2.5\"} 4",
        "mingbai_search_duration_seconds_bucket{le=\"+Inf\"} 5",
        "mingbai_search_duration_seconds_sum 9.042501", "mingbai_search_duration_seconds_count 5",
        "mingbai_index_up 1", "mingbai_index_documents 12", "mingbai_index_revision 3",
        "mingbai_index_modified_timestamp_seconds 1640966400", "mingbai_index_missing_shards 1"}) {
    CAPTURE(line);
    CHECK(has_line(text, line));
  }
}

TEST_CASE("计数：每个指标有说明和类型，名字不重复") {
  const std::string text = Metrics().text(IndexGauges{});
  std::set<std::string_view> named;
  std::string_view family;
  for (const std::string_view line : split_lines(text)) {
    if (line.starts_with("# HELP ")) {
      family = split(line, ' ')[2];
      CHECK(named.insert(family).second);
      CHECK(line.ends_with("."));
    } else if (line.starts_with("# TYPE ")) {
      CHECK(split(line, ' ')[2] == family);
    } else if (!line.empty()) {
      CHECK(line.starts_with(family));
    }
  }
  CHECK(named.size() == 11);
  CHECK(text.ends_with("\n"));
}

TEST_CASE("计数：多个线程一起数，一个不少") {
  Metrics metrics;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 10000; ++n) {
        metrics.answered(Route::kHealth, 200);
        metrics.searched(microseconds(1));
      }
    });
  }
  threads.clear();
  const std::string text = metrics.text({});
  CHECK(has_line(text, "mingbai_http_requests_total{route=\"health\",status=\"200\"} 40000"));
  CHECK(has_line(text, "mingbai_search_duration_seconds_count 40000"));
}

}  // namespace
}  // namespace mingbai::service
