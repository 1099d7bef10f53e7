// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/static_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"

namespace mingbai::service {
namespace {

Response serve(const Content& content, const std::string& path) {
  return serve_file(content, request_for(path));
}

// A file of ten bytes with both compressed forms, a page without, and what must stay hidden.
struct Tree {
  TemporaryFolder folder;
  std::unique_ptr<Content> content;

  Tree() {
    folder.put("site/index.html", "首页");
    folder.put("site/404.html", "<h1>找不到</h1>");
    folder.put("site/a.txt", "0123456789");
    folder.put("site/a.txt.br", "BR");
    folder.put("site/a.txt.gz", "GZIP");
    folder.put("site/policies/index.html", "政策");
    folder.put("site/空 文件夹/b.html", "b");
    folder.put("site/.mingbai/index/iamglass", "hidden");
    folder.put("site/empty.html", "");
    folder.put("outside.txt", "outside");
    content = disk_content(folder / "site");
  }

  Response serve(const Request& request) const { return serve_file(*content, request); }
  Response serve(const std::string& path) const { return serve(request_for(path)); }
};

TEST_CASE("类型：按扩展名，文字带编码，不认识的是字节流") {
  CHECK(content_type("a/b.html") == "text/html; charset=utf-8");
  CHECK(content_type("A.CSS") == "text/css; charset=utf-8");
  CHECK(content_type("site.1a2b3c4d.js") == "text/javascript; charset=utf-8");
  CHECK(content_type("a.json") == "application/json; charset=utf-8");
  CHECK(content_type("a.svg") == "image/svg+xml");
  CHECK(content_type("卡.pdf") == "application/pdf");
  CHECK(content_type("a.docx") ==
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  CHECK(content_type("a.woff2") == "font/woff2");
  CHECK(content_type("a.html.exe") == "application/octet-stream");
  CHECK(content_type("html") == "application/octet-stream");
  CHECK(content_type("") == "application/octet-stream");
}

TEST_CASE("文件：首页、文件夹、中文名") {
  const Tree tree;
  CHECK(body_of(tree.serve("/")) == "首页");
  CHECK(body_of(tree.serve("/policies/")) == "政策");
  CHECK(body_of(tree.serve("/空 文件夹/b.html")) == "b");
  const Response empty = tree.serve("/empty.html");
  CHECK(empty.status == 200);
  CHECK(empty.length == 0);
}

TEST_CASE("文件夹：没有斜杠就转到有斜杠的，没有首页就当作没有") {
  const Tree tree;
  const Response moved = tree.serve("/policies");
  CHECK(moved.status == 301);
  CHECK(header_of(moved, "Location") == "/policies/");
  CHECK(tree.serve("/空 文件夹").status == 404);
  CHECK(tree.serve("/空 文件夹/").status == 404);
  CHECK(tree.serve("/a.txt/").status == 404);
}

TEST_CASE("没有的网页：状态 404，正文是本站的 404.html") {
  const Tree tree;
  const Response missing = tree.serve("/nothing.html");
  CHECK(missing.status == 404);
  CHECK(missing.content_type == "text/html; charset=utf-8");
  CHECK(body_of(missing) == "<h1>找不到</h1>");
  CHECK(header_of(missing, "ETag").empty());
  const auto bare = memory_content([] { return std::make_shared<const FileTree>(); });
  CHECK(serve(*bare, "/x").status == 404);
  CHECK(body_of(serve(*bare, "/x")).find("没有这个网页") == 0);
  const auto none = memory_content([] { return nullptr; });
  CHECK(serve(*none, "/policies").status == 404);
}

TEST_CASE("越界：上级、反斜杠、隐藏文件、链接、特殊文件都拿不到") {
  const Tree tree;
  REQUIRE(::symlink("../outside.txt", (tree.folder / "site/link.txt").c_str()) == 0);
  REQUIRE(::symlink("..", (tree.folder / "site/up").c_str()) == 0);
  REQUIRE(::symlink("a.txt", (tree.folder / "site/inside.txt").c_str()) == 0);
  REQUIRE(::mkfifo((tree.folder / "site/pipe.txt").c_str(), 0600) == 0);
  for (const char* path : {"/../outside.txt", "/policies/../../outside.txt", "/..\\outside.txt"}) {
    CAPTURE(path);
    CHECK(tree.serve(path).status == 400);
  }
  for (const char* path :
       {"/link.txt", "/up/outside.txt", "/inside.txt", "/pipe.txt", "/.mingbai/index/iamglass",
        "/policies/./index.html", "//a.txt", "/policies//index.html", "/up", "/up/"}) {
    CAPTURE(path);
    CHECK(tree.serve(path).status == 404);
  }
  CHECK_FALSE(tree.content->find("a.txt/b").has_value());
  CHECK_FALSE(tree.content->find(std::string(5000, 'a')).has_value());
  CHECK_FALSE(tree.content->find("").has_value());
}

TEST_CASE("ETag：没有变就是 304，变了就是新的") {
  const Tree tree;
  Request request = request_for("/a.txt");
  const std::string etag = header_of(tree.serve(request), "ETag");
  CHECK(etag.size() > 2);
  CHECK(etag.front() == '"');
  request.if_none_match = "\"other\", W/" + etag;
  const Response same = tree.serve(request);
  CHECK(same.status == 304);
  CHECK(same.content_type.empty());
  CHECK(same.length == 0);
  CHECK(header_of(same, "ETag") == etag);
  CHECK(header_of(same, "Vary") == "Accept-Encoding");
  CHECK(header_of(same, "Cache-Control") == "no-cache");
  // A new file under the old name, as a build writes it: the same size.
  tree.folder.put("site/new", "9876543210");
  std::filesystem::rename(tree.folder / "site/new", tree.folder / "site/a.txt");
  const Response changed = tree.serve(request);
  CHECK(changed.status == 200);
  CHECK(header_of(changed, "ETag") != etag);
}

TEST_CASE("If-Modified-Since：只在没有 ETag 条件时看") {
  const Tree tree;
  Request request = request_for("/a.txt");
  const std::string date = header_of(tree.serve(request), "Last-Modified");
  request.if_modified_since = date;
  CHECK(tree.serve(request).status == 304);
  request.if_none_match = "\"other\"";
  CHECK(tree.serve(request).status == 200);
  request.if_none_match.clear();
  request.if_modified_since = "Thu, 01 Jan 1970 00:00:00 GMT";
  CHECK(tree.serve(request).status == 200);
  request.if_modified_since = "yesterday";
  CHECK(tree.serve(request).status == 200);
}

TEST_CASE("断点续传：一段 206，越界 416，If-Range 不符给全文") {
  const Tree tree;
  Request request = request_for("/a.txt");
  request.range = "bytes=2-4";
  const Response part = tree.serve(request);
  CHECK(part.status == 206);
  CHECK(body_of(part) == "234");
  CHECK(header_of(part, "Content-Range") == "bytes 2-4/10");
  request.range = "bytes=-3";
  CHECK(body_of(tree.serve(request)) == "789");
  request.range = "bytes=10-";
  const Response beyond = tree.serve(request);
  CHECK(beyond.status == 416);
  CHECK(header_of(beyond, "Content-Range") == "bytes */10");
  request.range = "bytes=2-4";
  request.if_range = header_of(part, "ETag");
  CHECK(tree.serve(request).status == 206);
  request.if_range = header_of(part, "Last-Modified");
  CHECK(tree.serve(request).status == 206);
  request.if_range = "W/" + header_of(part, "ETag");
  CHECK(tree.serve(request).status == 200);
  request.if_range.clear();
  request.method = Request::Method::kHead;
  CHECK(tree.serve(request).status == 200);
}

TEST_CASE("压缩：按浏览器接受的给，各有各的 ETag") {
  const Tree tree;
  Request request = request_for("/a.txt");
  const Response plain = tree.serve(request);
  CHECK(header_of(plain, "Vary") == "Accept-Encoding");
  CHECK(header_of(plain, "Content-Encoding").empty());
  request.accept_encoding = "gzip, deflate, br";
  const Response packed = tree.serve(request);
  CHECK(body_of(packed) == "BR");
  CHECK(header_of(packed, "Content-Encoding") == "br");
  CHECK(packed.content_type == "text/plain; charset=utf-8");
  CHECK(header_of(packed, "ETag") != header_of(plain, "ETag"));
  request.accept_encoding = "br;q=0, gzip";
  CHECK(body_of(tree.serve(request)) == "GZIP");
  request.accept_encoding = "br;q=0.5, gzip;q=0.9";
  CHECK(body_of(tree.serve(request)) == "GZIP");
  request.accept_encoding = "br;q=0, gzip;q=0, *";
  CHECK(body_of(tree.serve(request)) == "0123456789");
  request.accept_encoding = "br";
  request.path = "/";
  CHECK(body_of(tree.serve(request)) == "首页");
}

TEST_CASE("缓存：名字里带哈希的样式和脚本长期有效，其余每次核对") {
  const TemporaryFolder folder;
  for (const char* name : {"style.1a2b3c4d.css", "style.css", "a.20171201.pdf", "a.1a2b3c4d5.js",
                           "a.1A2B3C4D.js", "1a2b3c4d.css"}) {
    folder.put(name, "x");
  }
  const auto content = disk_content(folder.path());
  const std::string for_ever = "public, max-age=31536000, immutable";
  CHECK(header_of(serve(*content, "/style.1a2b3c4d.css"), "Cache-Control") == for_ever);
  for (const char* path :
       {"/style.css", "/a.20171201.pdf", "/a.1a2b3c4d5.js", "/a.1A2B3C4D.js", "/1a2b3c4d.css"}) {
    CAPTURE(path);
    CHECK(header_of(serve(*content, path), "Cache-Control") == "no-cache");
  }
}

TEST_CASE("发布：current 换到新版本，下一次访问就是新的") {
  const TemporaryFolder folder;
  folder.put("releases/1/index.html", "第一版");
  folder.put("releases/2/index.html", "第二版");
  std::filesystem::create_symlink("releases/1", folder / "current");
  const auto content = disk_content(folder / "current");
  const Response before = serve(*content, "/");
  std::filesystem::create_symlink("releases/2", folder / "next");
  std::filesystem::rename(folder / "next", folder / "current");
  std::filesystem::remove_all(folder / "releases/1");
  CHECK(body_of(serve(*content, "/")) == "第二版");
  CHECK(body_of(before) == "第一版");  // an answer under way keeps what it opened
}

TEST_CASE("预览：内存里的文件，每次取当时的树") {
  auto tree = std::make_shared<const FileTree>(
      FileTree{{"a/index.html", std::make_shared<const std::string>("旧")}});
  const auto content = memory_content([&tree] { return tree; });
  Request request = request_for("/a/");
  const Response before = serve_file(*content, request);
  CHECK(body_of(before) == "旧");
  CHECK(serve(*content, "/a").status == 301);
  request.if_none_match = header_of(before, "ETag");
  CHECK(serve_file(*content, request).status == 304);
  tree = std::make_shared<const FileTree>(
      FileTree{{"a/index.html", std::make_shared<const std::string>("新")}});
  CHECK(body_of(serve_file(*content, request)) == "新");
}

}  // namespace
}  // namespace mingbai::service
