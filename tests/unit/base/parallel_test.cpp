// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/parallel.h"

#include <stdexcept>

#include <doctest/doctest.h>

TEST_CASE("并行：每个下标恰好一次，结果在自己的位置") {
  for (const int jobs : {1, 2, 7}) {
    std::vector<int> slots(1003, 0);
    mingbai::parallel_for(slots.size(), jobs, [&](std::size_t i, std::size_t worker) {
      CHECK(worker < 7);
      slots[i] += static_cast<int>(i) + 1;
    });
    bool right = true;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      right = right && slots[i] == static_cast<int>(i) + 1;
    }
    CHECK(right);
  }
}

TEST_CASE("并行：异常带回调用者") {
  CHECK_THROWS_AS(mingbai::parallel_for(100, 4,
                                        [](std::size_t i, std::size_t) {
                                          if (i == 50) {
                                            throw std::runtime_error("x");
                                          }
                                        }),
                  std::runtime_error);
}

TEST_CASE("并行：没有任务时不做事") {
  mingbai::parallel_for(0, 4, [](std::size_t, std::size_t) { FAIL("called"); });
}
