// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/slug.h"

#include <doctest/doctest.h>

#include "index/base/strings.h"

namespace mingbai::text {
namespace {

TEST_CASE("锚点：标点和空白并成一个短横，两头没有短横") {
  CHECK(slug("（一）补助标准 2017") == "一-补助标准-2017");
  CHECK(slug("  低保——怎么申请？ ") == "低保-怎么申请");
}

TEST_CASE("锚点：字母变小写，全角变半角") {
  CHECK(slug("Ａ类 C级危房") == "a类-c级危房");
  CHECK(slug("ÀB") == "àb");
}

TEST_CASE("锚点：什么都不剩时仍有名字") {
  CHECK(slug("") == "section");
  CHECK(slug("！？") == "section");
  CHECK(slug("\xFF\xFE") == "section");
}

TEST_CASE("锚点：不能带出引号、尖括号和斜杠，长度有限") {
  CHECK(slug("a\"><script>/../x") == "a-script-x");
  std::string endless;
  for (int i = 0; i < 5000; ++i) {
    endless += "字，";
  }
  CHECK(utf8_count(slug(endless)) <= kLongestSlug + 1);
}

}  // namespace
}  // namespace mingbai::text
