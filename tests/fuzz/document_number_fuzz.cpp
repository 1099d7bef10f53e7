// SPDX-License-Identifier: GPL-3.0-or-later
// Document numbers that are read survive being written in both forms, and lie inside the text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/text/document_number.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto number = parse_document_number(text)) {
    MINGBAI_ASSERT(parse_document_number(number->display()) == number);
    MINGBAI_ASSERT(parse_document_number(number->key()) == number);
  }
  std::size_t end = 0;
  for (const DocumentNumberMention& mention : find_document_numbers(text)) {
    MINGBAI_ASSERT(mention.offset >= end && mention.length > 0);
    MINGBAI_ASSERT(!mention.number.agency.empty());
    end = mention.offset + mention.length;
  }
  MINGBAI_ASSERT(end <= size);
  return 0;
}
