// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities that are read are ordered and bounded; amounts survive being written.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/text/money.h"
#include "index/text/number.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr std::int64_t kBeyond = 2'000'000'000'000'000'000;
  if (const auto number = parse_number(text)) {
    MINGBAI_ASSERT(number->low >= 0 && number->low <= number->high && number->high < kBeyond);
  }
  if (const auto fen = parse_money(text); fen && *fen < 100'000'000'000'000) {
    MINGBAI_ASSERT(parse_money(money(*fen)) == fen);
    MINGBAI_ASSERT(parse_money(short_money(*fen)) == fen);
  }
  std::size_t end = 0;
  for (const NumberMention& mention : find_numbers(text)) {
    MINGBAI_ASSERT(mention.offset >= end && mention.length > 0);
    MINGBAI_ASSERT(mention.number.low <= mention.number.high);
    end = mention.offset + mention.length;
  }
  MINGBAI_ASSERT(end <= size);
  return 0;
}
