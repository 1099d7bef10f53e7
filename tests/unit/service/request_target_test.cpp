// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/request_target.h"

#include "fixture.h"
#include "index/service/content_path.h"
#include "index/service/host_name.h"

namespace mingbai::service {
namespace {

constexpr TargetLimits kLimits{8192, 64};

std::string path_of(std::string_view raw) {
  const auto target = parse_target(raw, kLimits);
  return target ? target->path : "error";
}

TEST_CASE("网址：路径只解码一次，加号是它自己") {
  CHECK(path_of("/a+b%20c") == "/a+b c");
  CHECK(path_of("/%E6%94%BF%e7%ad%96") == "/政策");
  CHECK(path_of("/%252e%252e/x") == "/%2e%2e/x");
  CHECK(path_of("http://127.0.0.1:8090/a?b") == "/a");
  CHECK(path_of("HTTP://localhost") == "/");
  CHECK(path_of("/a#b") == "/a");
}

TEST_CASE("网址：残缺的转义、空字符、不是 UTF-8 的路径都是错误") {
  for (const char* raw : {"/%", "/%4", "/%zz", "/a%00b", "/%ff%fe", "/%c0%ae", "/%ed%a0%80", "",
                          "*", "a", "ftp://x/", "?q=1"}) {
    CAPTURE(raw);
    CHECK_FALSE(parse_target(raw, kLimits).has_value());
  }
}

TEST_CASE("网址：条件按顺序解码，单独的百分号照原样") {
  const auto target = parse_target("/s?q=%E5%B0%8F+%E5%AD%A6&x=100%&q=2&empty&=v&&a=b=c", kLimits);
  REQUIRE(target.has_value());
  CHECK(target->has_query);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"q", "小 学"}, {"x", "100%"}, {"q", "2"}, {"empty", ""}, {"", "v"}, {"a", "b=c"}};
  CHECK(target->query == expected);
  CHECK(parse_target("/s?", kLimits)->has_query);
  CHECK_FALSE(parse_target("/s", kLimits)->has_query);
  CHECK_FALSE(parse_target("/s?q=%ff", kLimits).has_value());
  CHECK_FALSE(parse_target("/s?q=a%00", kLimits).has_value());
}

TEST_CASE("网址：长度和条件数有上限") {
  const std::string longest = "/" + std::string(8191, 'a');
  CHECK(parse_target(longest, kLimits).has_value());
  CHECK(parse_target(longest + "a", kLimits).error().code == ErrorCode::kTooLarge);
  std::string query = "/s?";
  for (int i = 0; i < 64; ++i) {
    query += "a=1&";
  }
  CHECK(parse_target(query, kLimits).has_value());
  CHECK(parse_target(query + "a=1", kLimits).error().code == ErrorCode::kInvalid);
}

TEST_CASE("网址：编码后的路径解码得到原样") {
  const std::string path = "/政策/a b%c\"<>.html";
  const std::string encoded = percent_encode_path(path);
  CHECK(encoded == "/%E6%94%BF%E7%AD%96/a%20b%25c%22%3C%3E.html");
  CHECK(percent_decode(encoded, Decoding::kPath) == path);
}

TEST_CASE("文件路径：文件夹是它的 index.html") {
  CHECK(content_path("/").path == "index.html");
  CHECK(content_path("/a/b/").path == "a/b/index.html");
  CHECK(content_path("/政策/a.html").path == "政策/a.html");
  CHECK(content_path("/a..b/c...html").outcome == PathOutcome::kFile);
}

TEST_CASE("文件路径：出不了根目录，隐藏文件当作没有") {
  for (const char* bad :
       {"/../etc/passwd", "/a/../../b", "/a/..", "/..", "/a\\..\\b", "/a\nb", "/\x7f", "", "a"}) {
    CAPTURE(bad);
    CHECK(content_path(bad).outcome == PathOutcome::kMalformed);
  }
  for (const char* hidden : {"/.mingbai/index", "/a/.git/config", "/./a", "/a/.", "//etc/passwd",
                             "/a//b", "/.htaccess", "//"}) {
    CAPTURE(hidden);
    CHECK(content_path(hidden).outcome == PathOutcome::kHidden);
  }
  std::string deep;
  for (int i = 0; i < 100; ++i) {
    deep += "/a";
  }
  CHECK(content_path(deep).outcome == PathOutcome::kHidden);
}

TEST_CASE("主机名：本机服务只认 localhost 和数字地址") {
  for (const char* fine : {"", "localhost", "LOCALHOST:8090", "a.localhost", "127.0.0.1:1", "[::1]",
                           "[::1]:8090", "192.168.1.5:80"}) {
    CAPTURE(fine);
    CHECK_FALSE(is_foreign_name(fine));
  }
  for (const char* foreign : {"evil.example", "evil.example:8090", "localhost.evil.example",
                              "127.0.0.1.evil.example", "[evil", "xlocalhost"}) {
    CAPTURE(foreign);
    CHECK(is_foreign_name(foreign));
  }
  CHECK(is_loopback("127.0.0.1"));
  CHECK(is_loopback("::1"));
  CHECK_FALSE(is_loopback("0.0.0.0"));
}

}  // namespace
}  // namespace mingbai::service
