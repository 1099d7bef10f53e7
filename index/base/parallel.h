// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Parallelism inside one stage: work(i) for every i in [0, count). The work writes into slot i of
// something sized beforehand, so no result depends on timing.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mingbai {

// work(index, worker): worker in [0, jobs) tells which thread runs, for per-thread scratch space.
// Runs on the calling thread when jobs is 1. The first exception is rethrown after all stopped.
template <typename Work>
void parallel_for(std::size_t count, int jobs, const Work& work) {
  const std::size_t threads = std::min(count, static_cast<std::size_t>(jobs < 1 ? 1 : jobs));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) {
      work(i, std::size_t{0});
    }
    return;
  }
  // Small batches keep the counter out of the way and the last thread's tail short.
  constexpr std::size_t kBatch = 8;
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&](std::size_t worker) {
    try {
      for (std::size_t from = next.fetch_add(kBatch); from < count; from = next.fetch_add(kBatch)) {
        const std::size_t end = std::min(count, from + kBatch);
        for (std::size_t i = from; i < end; ++i) {
          work(i, worker);
        }
      }
    } catch (...) {
      const std::scoped_lock lock(failure_mutex);
      failure = failure ? failure : std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> workers;
    for (std::size_t worker = 1; worker < threads; ++worker) {
      workers.emplace_back(run, worker);
    }
    run(0);
  }
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace mingbai
