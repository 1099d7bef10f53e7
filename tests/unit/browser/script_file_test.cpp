// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/script_file.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace mingbai::browser {
namespace {

TEST_CASE("脚本文件：只用字符串里放得下的 ASCII，约为原来的 1.16 倍") {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 70'000; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes.push_back(static_cast<char>(state >> 24U));
  }
  const std::string text = ascii_of(bytes);
  CHECK(std::all_of(text.begin(), text.end(), [](char c) {
    return c > 0 && c != '\n' && c != '\r' && c != '"' && c != '\\';
  }));
  CHECK(static_cast<double>(text.size()) < 1.16 * static_cast<double>(bytes.size()));
  CHECK(ascii_of("").empty());
}

TEST_CASE("脚本文件：内容相同则名字相同，不同则不同") {
  const File file = hashed_script_file("低保");
  CHECK(file.name == hashed_script_file("低保").name);
  CHECK(file.name != hashed_script_file("五保").name);
  CHECK(file.name.size() == kKeyLength + 3);
  CHECK(file.bytes.starts_with("mingbaiPart(\"" + file.name.substr(0, kKeyLength) + "\",\""));
  CHECK(file.bytes.ends_with("\")\n"));
}

TEST_CASE("脚本文件：名字是散列值的五位一组") {
  CHECK(key_of(std::string("\0\0\0\0\0", 5)) == "00000000");
  CHECK(key_of("\xFF\xFF\xFF\xFF\xFF") == "zzzzzzzz");
  CHECK(key_of(std::string("\x08\0\0\0\x01", 5)) == "10000001");
}

}  // namespace
}  // namespace mingbai::browser
