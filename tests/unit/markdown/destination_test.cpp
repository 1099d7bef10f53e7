// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/destination.h"

#include <doctest/doctest.h>

#include "generator/markdown/file_note.h"
#include "generator/markdown/output.h"

using namespace mingbai::markdown;

TEST_CASE("链接地址：四种方案可用，别的都拒绝") {
  CHECK(classify_destination("https://www.gov.cn") == DestinationKind::kExternal);
  CHECK(classify_destination("HTTP://a") == DestinationKind::kExternal);
  CHECK(classify_destination("mailto:a@b.cn") == DestinationKind::kContact);
  CHECK(classify_destination("tel:12345") == DestinationKind::kContact);
  for (const char* refused :
       {"javascript:a", "JavaScript:a", "vbscript:a", "data:text/html,a", "file:///a", "C:\\a.doc",
        "//a.cn", "\\\\a", "/\\a.cn", "irc://a", "blob:a"}) {
    CAPTURE(refused);
    CHECK(classify_destination(refused) == DestinationKind::kRefused);
  }
}

TEST_CASE("链接地址：本站的文件、本页的标题") {
  for (const char* local :
       {"a.md", "../a.md#b", "/static/a.xlsx", "附件：1.docx", "附件:1.docx", "a/b:c"}) {
    CAPTURE(local);
    CHECK(classify_destination(local) == DestinationKind::kLocal);
  }
  CHECK(classify_destination("#标准") == DestinationKind::kAnchor);
  CHECK(classify_destination("") == DestinationKind::kEmpty);
}

TEST_CASE("链接地址：空白和控制字符藏不住危险的方案") {
  for (const char* hidden :
       {"java\tscript:a", " javascript:a", "\x01javascript:a", "java\nscript:a"}) {
    CAPTURE(hidden);
    CHECK(classify_destination(hidden) == DestinationKind::kLocal);
    std::string attribute;
    append_url(attribute, hidden);
    CHECK(attribute.find('%') < attribute.find(':'));  // no scheme has a '%' in it
  }
}

TEST_CASE("链接地址：路径与问号、井号分开，百分号还原") {
  const LocalDestination split = split_destination("a%20b.md?x#y");
  CHECK(split.path == "a b.md");
  CHECK(split.tail == "?x#y");
  CHECK(split_destination("%E4%BD%8E%4.md").path == "低%4.md");
}

TEST_CASE("附件：类型用村里人的说法，大小取整") {
  CHECK(file_note("申请表.XLSX", 12'288) == "（表格，12 KB）");
  CHECK(file_kind("a.wps") == "文档");
  CHECK(file_kind("README") == "文件");
  CHECK(file_size(0) == "0 字节");
  CHECK(file_size(1023) == "1023 字节");
  CHECK(file_size(1536) == "1.5 KB");
  CHECK(file_size(1'572'864) == "1.5 MB");
  CHECK(file_size(10'485'760) == "10 MB");
  CHECK(file_size(std::uint64_t{3} << 30U) == "3 GB");
  CHECK_FALSE(file_size(~std::uint64_t{0}).empty());
}
