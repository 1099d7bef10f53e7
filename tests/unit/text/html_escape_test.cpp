// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/html_escape.h"

#include <doctest/doctest.h>

namespace mingbai::text {
namespace {

TEST_CASE("转义：正文里的尖括号和与号") {
  CHECK(escape_html("<b>低保&五保</b> \"x\"") == "&lt;b&gt;低保&amp;五保&lt;/b&gt; \"x\"");
  CHECK(escape_html("") == "");
}

TEST_CASE("转义：属性里的两种引号也转") {
  CHECK(escape_attribute("a\"b'c<&>") == "a&quot;b&#39;c&lt;&amp;&gt;");
}

TEST_CASE("转义：JSON 里不会出现脚本结束标签和行分隔符") {
  CHECK(escape_json("</script>\u2028") == "\\u003c/script\\u003e\\u2028");
  CHECK(json_string("一\"\\\n\t\x01") == "\"一\\\"\\\\\\n\\t\\u0001\"");
}

TEST_CASE("转义：JSON 里坏字节成为替换符") {
  CHECK(escape_json("a\xFF\xE6\x98z") == "a\uFFFD\uFFFD\uFFFDz");
}

}  // namespace
}  // namespace mingbai::text
