// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/text_code.h"

#include <set>

#include <doctest/doctest.h>

namespace mingbai::browser {
namespace {

std::size_t coded_size(std::string_view text) {
  std::string out;
  append_coded(out, text);
  CHECK(out.back() == '\0');
  CHECK(out.find('\0') == out.size() - 1);
  return out.size() - 1;
}

TEST_CASE("文字编码：常用字一个字节，其他汉字两个，别的最多四个") {
  CHECK(coded_size("农村低保。2017") == 9);
  CHECK(coded_size("饕餮") == 4);
  CHECK(coded_size("Aé—！") == 8);
  CHECK(coded_size("ค") == 3);
  CHECK(coded_size("𠮷") == 6);
}

TEST_CASE("文字编码：零字节变成空格，坏字节变成替换符") {
  std::string zero;
  append_coded(zero, std::string_view("\0", 1));
  std::string space;
  append_coded(space, " ");
  CHECK(zero == space);
  CHECK(coded_size("\xFF") == 2);
}

TEST_CASE("文字编码：一字节的字没有重复") {
  const auto characters = single_byte_characters();
  CHECK(std::set<char32_t>(characters.begin(), characters.end()).size() == characters.size());
}

}  // namespace
}  // namespace mingbai::browser
