// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/http_fields.h"

#include "fixture.h"

namespace mingbai::service {
namespace {

TEST_CASE("If-None-Match：列表、弱标记、星号") {
  CHECK(names_etag("\"a\"", "\"a\""));
  CHECK(names_etag("\"x\", W/\"a\" ,\"y\"", "\"a\""));
  CHECK(names_etag("\"b,a\",\"a\"", "\"a\""));
  CHECK(names_etag(" * ", "\"a\""));
  CHECK_FALSE(names_etag("\"ab\"", "\"a\""));
  CHECK_FALSE(names_etag("\"x,\"", "\"a\""));
  CHECK_FALSE(names_etag("a", "\"a\""));
  CHECK_FALSE(names_etag("\"a", "\"a\""));
  CHECK_FALSE(names_etag("", "\"a\""));
}

TEST_CASE("HTTP 日期：写出来再读回去") {
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(http_date(1512086400) == "Fri, 01 Dec 2017 00:00:00 GMT");
  CHECK(parse_http_date("Fri, 01 Dec 2017 00:00:00 GMT") == 1512086400);
  for (const char* bad : {"", "Sat, 01 Dec 2017 00:00:00 GMT", "Fri, 31 Feb 2017 00:00:00 GMT",
                          "Fri, 01 Dec 2017 00:00:00 CST", "Fri, 01 Dez 2017 00:00:00 GMT",
                          "Fri, 01 Dec 2017 24:00:00 GMT", "2017-12-01"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_http_date(bad).has_value());
  }
}

struct Range {
  std::string text;
  RangeOutcome outcome = RangeOutcome::kWhole;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

TEST_CASE("Range：一段照给，越界的说明，看不懂的给全文") {
  const Range cases[] = {
      {"bytes=0-3", RangeOutcome::kPart, 0, 4},
      {"bytes=3-", RangeOutcome::kPart, 3, 7},
      {"bytes=-4", RangeOutcome::kPart, 6, 4},
      {"bytes=-99", RangeOutcome::kPart, 0, 10},
      {"bytes=8-99", RangeOutcome::kPart, 8, 2},
      {"Bytes= 9-9", RangeOutcome::kPart, 9, 1},
      {"bytes=0-18446744073709551615", RangeOutcome::kPart, 0, 10},
      {"bytes=10-", RangeOutcome::kUnsatisfiable},
      {"bytes=-0", RangeOutcome::kUnsatisfiable},
      {"bytes=10-20", RangeOutcome::kUnsatisfiable},
      {"bytes=5-4"},
      {"bytes=0-1,3-4"},
      {"bytes=-"},
      {"bytes="},
      {"bytes=a-b"},
      {"bytes=0x1-2"},
      {"bytes=-1-2"},
      {"bytes=99999999999999999999-"},
      {"items=0-1"},
      {"0-1"},
  };
  for (const Range& row : cases) {
    CAPTURE(row.text);
    ByteRange range;
    CHECK(parse_range(row.text, 10, range) == row.outcome);
    CHECK(range.offset == row.offset);
    CHECK(range.length == row.length);
  }
  ByteRange range;
  CHECK(parse_range("bytes=0-", 0, range) == RangeOutcome::kUnsatisfiable);
  CHECK(parse_range("bytes=-1", 0, range) == RangeOutcome::kUnsatisfiable);
}

struct Accepted {
  std::string text;
  int brotli = 0;
  int gzip = 0;
};

TEST_CASE("Accept-Encoding：权重、通配、q=0") {
  const Accepted cases[] = {
      {"gzip, deflate, br", 1000, 1000},
      {"br;q=0, gzip;q=0.5", 0, 500},
      {"BR ; Q=0.25 , GZIP", 250, 1000},
      {"*", 1000, 1000},
      {"*;q=0.1, br;q=0", 0, 100},
      {"identity", 0, 0},
      {"", 0, 0},
      {"gzip;q=1.000", 0, 1000},
      {"gzip;q=", 0, 0},
      {"gzip;q=2", 0, 0},
      {"gzip;q=0.1234", 0, 0},
      {"gzip;q=-1", 0, 0},
      {"x-gzip", 0, 1000},
      {";;;,,,;q=1", 0, 0},
  };
  for (const Accepted& row : cases) {
    CAPTURE(row.text);
    const AcceptedEncodings accepted = parse_accept_encoding(row.text);
    CHECK(accepted.brotli == row.brotli);
    CHECK(accepted.gzip == row.gzip);
  }
}

}  // namespace
}  // namespace mingbai::service
