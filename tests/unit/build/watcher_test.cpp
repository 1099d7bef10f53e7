// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/watcher.h"

#include <doctest/doctest.h>

#include "index/base/file_system.h"
#include "tests/support/temporary_folder.h"

using namespace mingbai;
using std::chrono::milliseconds;

TEST_CASE("监视：改文件、新文件夹里的新文件都能察觉，安静时不误报") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  auto watcher = build::Watcher::open({folder.path()});
  REQUIRE(watcher);
  CHECK_FALSE(watcher->wait(milliseconds(10)));
  REQUIRE(files.write(folder / "a.md", "甲"));
  CHECK(watcher->wait(milliseconds(5000)));
  REQUIRE(files.make_directories(folder / "news"));
  CHECK(watcher->wait(milliseconds(5000)));
  REQUIRE(files.write(folder / "news/b.md", "乙"));
  CHECK(watcher->wait(milliseconds(5000)));
  CHECK_FALSE(watcher->wait(milliseconds(10)));
}
