// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/addresses.h"

#include <doctest/doctest.h>

#include "generator/render/xml.h"

using namespace mingbai::render;

TEST_CASE("网址：从页面回到根") {
  CHECK(root_of("index.html").empty());
  CHECK(root_of("policies/a.html") == "../");
  CHECK(root_of("a/b/c.html") == "../../");
}

TEST_CASE("网址：路径编码保留斜杠，问号、井号、百分号、汉字都编码") {
  CHECK(encoded_path("static/a 50%#?.jpg") == "static/a%2050%25%23%3F.jpg");
  CHECK(encoded_path("名") == "%E5%90%8D");
  CHECK(encoded_path("a-b_c.~(1)&,;=:@") == "a-b_c.~(1)&,;=:@");
}

TEST_CASE("网址：查询里的值全部编码") {
  CHECK(encoded_query("a&b=c+d/低") == "a%26b%3Dc%2Bd%2F%E4%BD%8E");
}

TEST_CASE("网址：主机名和路径") {
  CHECK(host_of("https://example.invalid:8080/site/") == "example.invalid");
  CHECK(host_of("example.invalid").empty());
  CHECK(path_of("https://example.invalid") == "/");
  CHECK(path_of("https://example.invalid/site") == "/site/");
  CHECK(path_of("") == "/");
}

TEST_CASE("电话：能拨的号码，多个取第一个，全角也认") {
  CHECK(dialled("0394-1234567") == "0394-1234567");
  CHECK(dialled("（0394）765 4321、110") == "03947654321");
  CHECK(dialled("１２３４５") == "12345");
  CHECK(dialled("0394-1234567转2") == "0394-1234567");
  CHECK(dialled("电话：12345（示例）") == "12345");
  CHECK(dialled("待公布").empty());
  CHECK(dialled("1-").empty());
  CHECK(dialled("").empty());
}

TEST_CASE("XML：转义，不许有的字符换掉") {
  CHECK(escaped_xml("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
  CHECK(escaped_xml(std::string_view("a\x01"
                                     "b\0c\xFF",
                                     6)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\xEF\xBF\xBD");
  CHECK(escaped_xml("\xEF\xBF\xBE") == "\xEF\xBF\xBD");
}
