// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/environment.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

#include <unistd.h>

namespace mingbai {
namespace {

bool read_epoch(std::int64_t& seconds) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in this program calls setenv
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr) {
    return false;
  }
  const std::string_view text(value);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

Environment process_environment() {
  Environment environment;
  environment.clock_is_fixed = read_epoch(environment.now);
  if (!environment.clock_is_fixed) {
    environment.now = std::chrono::duration_cast<std::chrono::seconds>(
                          std::chrono::system_clock::now().time_since_epoch())
                          .count();
  }
  const unsigned cores = std::thread::hardware_concurrency();
  environment.jobs = cores == 0 ? 1 : static_cast<int>(cores);
  environment.language = process_language();
  environment.terminal = isatty(STDERR_FILENO) == 1;
  return environment;
}

std::int32_t china_day(std::int64_t seconds) {
  constexpr std::int64_t kDay = 86400;
  constexpr std::int64_t kChinaOffset = 8 * 3600;
  const std::int64_t local = seconds + kChinaOffset;
  return static_cast<std::int32_t>((local >= 0 ? local : local - kDay + 1) / kDay);
}

}  // namespace mingbai
