// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/release.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "generator/build/manifest.h"
#include "generator/build/output_tree.h"
#include "index/base/strings.h"
#include "tests/support/temporary_folder.h"

using namespace mingbai;
using namespace mingbai::build;

namespace {

void build_page(RealFileSystem& files, const std::string& folder, const std::string& text) {
  auto tree = OutputTree::open(files, folder);
  REQUIRE(tree);
  REQUIRE((*tree)->put("index.html", text));
  REQUIRE((*tree)->put("policies/a.html", std::string(3000, 'x')));
  REQUIRE((*tree)->commit());
}

PublishReport publish_to(RealFileSystem& files, const std::string& out, const std::string& to,
                         int keep = 5) {
  Diagnostics diagnostics;
  const auto report = publish({files, out, to, keep, 2, nullptr}, diagnostics);
  REQUIRE(report);
  return *report;
}

}  // namespace

TEST_CASE("发布：切换是一次改名，旧版本不受下一次生成影响") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  const std::string out = folder / "out";
  const std::string to = folder / "releases";
  build_page(files, out, "一");
  const auto first = publish_to(files, out, to);
  CHECK(first.fresh);
  CHECK(first.release.starts_with("0001-"));
  CHECK(files.read(to + "/current/index.html").value() == "一");
  build_page(files, out, "二");
  CHECK(files.read(to + "/current/index.html").value() == "一");
  const auto second = publish_to(files, out, to);
  CHECK(second.release.starts_with("0002-"));
  CHECK(files.read(to + "/current/index.html").value() == "二");
  CHECK(files.read(to + "/releases/" + first.release + "/index.html").value() == "一");
}

TEST_CASE("发布：网页是硬链接，不占双份空间；压缩形式在旁边") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  build_page(files, folder / "out", "一");
  publish_to(files, folder / "out", folder / "to");
  struct stat status {};
  REQUIRE(::stat((folder / "to/current/policies/a.html").c_str(), &status) == 0);
  CHECK(status.st_nlink == 2);
  CHECK(files.exists(folder / "to/current/policies/a.html.gz"));
  CHECK(files.exists(folder / "to/current/policies/a.html.br"));
}

TEST_CASE("发布：没有变化就不添新版本") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  build_page(files, folder / "out", "一");
  const auto first = publish_to(files, folder / "out", folder / "to");
  const auto again = publish_to(files, folder / "out", folder / "to");
  CHECK_FALSE(again.fresh);
  CHECK(again.release == first.release);
  CHECK(list_releases(files, folder / "to").value().size() == 1);
}

TEST_CASE("发布：只留最近几个，退回上一个，找不到时说明") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  for (const char* text : {"一", "二", "三", "四"}) {
    build_page(files, folder / "out", text);
    publish_to(files, folder / "out", folder / "to", 2);
  }
  const auto releases = list_releases(files, folder / "to").value();
  REQUIRE(releases.size() == 2);
  CHECK(releases[1].current);
  CHECK(roll_back(files, folder / "to", "", 0).value() == releases[0].name);
  CHECK(files.read(folder / "to/current/index.html").value() == "三");
  CHECK(roll_back(files, folder / "to", "", 0).error().code == ErrorCode::kNotFound);
  CHECK(roll_back(files, folder / "to", releases[1].name, 0).value() == releases[1].name);
  CHECK(files.read(folder / "to/current/index.html").value() == "四");
}

TEST_CASE("发布：清单核对得出改动过一个字节的文件和缺失的文件") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  build_page(files, folder / "out", "一");
  publish_to(files, folder / "out", folder / "to");
  const std::string current = folder / "to/current";
  CHECK(verify_release(files, current).value().empty());
  REQUIRE(files.remove(current + "/index.html"));
  REQUIRE(files.write(current + "/index.html", "乙"));
  CHECK(verify_release(files, current).value().size() == 1);
  REQUIRE(files.remove(current + "/policies/a.html"));
  CHECK(verify_release(files, current).value().size() == 2);
}

TEST_CASE("发布：没有生成过的文件夹不能发布，旧版本照旧") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  Diagnostics diagnostics;
  CHECK(
      publish({files, folder / "empty", folder / "to", 5, 1, nullptr}, diagnostics).error().code ==
      ErrorCode::kNotFound);
  CHECK_FALSE(files.exists(folder / "to/current"));
}

TEST_CASE("发布：上次半途而废的文件夹不妨碍这一次") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  build_page(files, folder / "out", "一");
  REQUIRE(files.make_directories(folder / "to/releases/.new/policies"));
  REQUIRE(files.write(folder / "to/releases/.new/junk", "半个"));
  REQUIRE(files.symlink("nowhere", folder / "to/current.new"));
  const auto report = publish_to(files, folder / "out", folder / "to");
  CHECK_FALSE(files.exists(folder / "to/current/junk"));
  CHECK(files.read(folder / "to/current/index.html").value() == "一");
  CHECK(report.fresh);
}
