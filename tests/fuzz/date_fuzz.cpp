// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that are read are valid, survive being written, and lie inside the text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/text/date.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = parse_date(text)) {
    MINGBAI_ASSERT(is_valid(*date));
    MINGBAI_ASSERT(first_day(*date) <= last_day(*date));
    MINGBAI_ASSERT(first_day(*parse_date(iso(*date))) == first_day(*date));
    MINGBAI_ASSERT(first_day(*parse_date(chinese(*date))) == first_day(*date));
  }
  std::size_t end = 0;
  for (const DateMention& mention : find_dates(text, 2017)) {
    MINGBAI_ASSERT(is_valid(mention.date));
    MINGBAI_ASSERT(mention.offset >= end && mention.length > 0);
    end = mention.offset + mention.length;
  }
  MINGBAI_ASSERT(end <= size);
  return 0;
}
