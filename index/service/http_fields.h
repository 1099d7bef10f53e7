// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Values of request headers (RFC 9110). What is malformed is as if it had not been sent, as the
// standard asks; nothing here fails. Pure; thread-safe; linear. Internal to this module.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingbai::service {

// If-None-Match (13.1.2): a list of tags or "*", compared weakly. `etag` is strong, with quotes.
bool names_etag(std::string_view if_none_match, std::string_view etag);

// Seconds since 1970 as "Fri, 01 Dec 2017 00:00:00 GMT" (5.6.7), and back; only this form is read.
std::string http_date(std::int64_t seconds);
std::optional<std::int64_t> parse_http_date(std::string_view text);

struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};
enum class RangeOutcome {
  kWhole,  // no range, several, or one that cannot be understood: send everything
  kPart,
  kUnsatisfiable,  // 416
};
// Range: "bytes=0-99", "bytes=100-", "bytes=-5" for a representation of `size` bytes (14.1.2).
RangeOutcome parse_range(std::string_view text, std::uint64_t size, ByteRange& range);

enum class Encoding : std::uint8_t { kIdentity, kGzip, kBrotli };
struct AcceptedEncodings {
  int brotli = 0;  // weights in thousandths; 0: not acceptable
  int gzip = 0;
};
// Accept-Encoding (12.5.3). Without the header nothing but the plain form is sent.
AcceptedEncodings parse_accept_encoding(std::string_view text);

}  // namespace mingbai::service
