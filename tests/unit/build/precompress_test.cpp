// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/precompress.h"

#include <doctest/doctest.h>

using namespace mingbai::build;

TEST_CASE("预压缩：同样的输入得到同样的字节，确实变小") {
  std::string page;
  for (int i = 0; i < 500; ++i) {
    page += "<li>低保标准每人每月377元</li>\n";
  }
  CHECK(gzip(page) == gzip(page));
  CHECK(gzip(page).size() < page.size() / 10);
  CHECK(brotli(page).size() < page.size() / 10);
  CHECK(gzip(page).substr(0, 2) == "\x1f\x8b");
  CHECK(gzip(page).substr(4, 4) == std::string(4, '\0'));  // no time inside
}

TEST_CASE("预压缩：只压够大的文本") {
  CHECK(is_compressible("a/b.html", 5000));
  CHECK_FALSE(is_compressible("a/b.html", 200));
  CHECK_FALSE(is_compressible("a/b.png", 500000));
}
