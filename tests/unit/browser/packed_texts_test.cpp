// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/packed_texts.h"

#include <doctest/doctest.h>

#include "index/browser/script_file.h"
#include "index/browser/text_code.h"

namespace mingbai::browser {
namespace {

TEST_CASE("取回：脚本文件里的字节和放进去的一样") {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) {
    bytes += static_cast<char>(static_cast<unsigned char>(i * 7 + i / 256));
    CHECK(packed_bytes(hashed_script_file(bytes).bytes) == bytes);
  }
  CHECK(packed_bytes(script_file("manifest", "").bytes) == "");
  CHECK(!packed_bytes("var a = 1"));
  CHECK(!packed_bytes("mingbaiPart(\"x"));
}

TEST_CASE("取回：编码的文字和原来的一样") {
  std::string coded;
  append_coded(coded, "农村低保，2017年 Aé—！饕餮");
  append_coded(coded, "");
  append_coded(coded, "ค尾");
  CHECK(coded_texts(coded) == "农村低保，2017年 Aé—！饕餮\n\nค尾\n");
  for (std::size_t size = 0; size < coded.size(); ++size) {
    (void)coded_texts(coded.substr(0, size));
  }
}

}  // namespace
}  // namespace mingbai::browser
