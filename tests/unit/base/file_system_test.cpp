// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/file_system.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "index/base/file_lock.h"
#include "index/base/memory_file_system.h"
#include "tests/support/temporary_folder.h"

using namespace mingbai;

using tests::TemporaryFolder;

TEST_CASE("路径：规整后不能爬出起点") {
  CHECK(normal_path("a/../b/./c") == "b/c");
  CHECK(normal_path("../etc/passwd").empty());
  CHECK(normal_path("a/../../b").empty());
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(extension("政策/表.CSV") == ".CSV");
  CHECK(extension(".hidden").empty());
  CHECK(parent_path("a/b/c") == "a/b");
}

TEST_CASE("磁盘：写、读、列、改名、删") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.make_directories(folder / "a/b/c"));
  REQUIRE(files.make_directories(folder / "a/b/c"));
  REQUIRE(files.write(folder / "a/b/低保.txt", "377"));
  CHECK(files.read(folder / "a/b/低保.txt").value() == "377");
  const auto entries = files.list(folder / "a/b").value();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "c");
  CHECK(entries[0].type == FileType::kDirectory);
  REQUIRE(files.rename(folder / "a/b/低保.txt", folder / "a/x.txt"));
  CHECK_FALSE(files.exists(folder / "a/b/低保.txt"));
  REQUIRE(remove_tree(files, folder / "a"));
  CHECK_FALSE(files.exists(folder / "a"));
  CHECK(remove_tree(files, folder / "a"));
}

TEST_CASE("磁盘：大文件、管道、文件夹、缺失和死链都给出原因，不挂起") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "big", std::string(100, 'x')));
  CHECK(files.read(folder / "big", 99).error().code == ErrorCode::kTooLarge);
  CHECK(files.read(folder / "big", 100).value().size() == 100);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(files.read(folder / "pipe").error().code == ErrorCode::kInvalid);
  CHECK(files.read(folder / "").error().code == ErrorCode::kInvalid);
  CHECK(files.read(folder / "no").error().code == ErrorCode::kNotFound);
  REQUIRE(files.symlink("loop", folder / "loop"));
  CHECK(files.read(folder / "loop").error().code == ErrorCode::kInvalid);
  CHECK(files.stat(folder / "loop").value().type == FileType::kSymlink);
}

TEST_CASE("原子写入：留下新内容，不留旁边的文件") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(write_atomically(files, folder / "a", "1"));
  REQUIRE(write_atomically(files, folder / "a", "2"));
  CHECK(files.read(folder / "a").value() == "2");
  CHECK(files.list(folder / "").value().size() == 1);
  CHECK_FALSE(write_atomically(files, folder / "no/a", "1"));
}

TEST_CASE("锁：同一处只有一个写者，放开后可再取") {
  const TemporaryFolder folder;
  {
    const auto first = FileLock::acquire(folder / "lock");
    REQUIRE(first);
    CHECK(FileLock::acquire(folder / "lock").error().code == ErrorCode::kBusy);
  }
  CHECK(FileLock::acquire(folder / "lock"));
}

TEST_CASE("内存磁盘：记下读写，能装作磁盘已满") {
  MemoryFileSystem files;
  files.put("站/a.md", "甲");
  CHECK(files.read("站/a.md").value() == "甲");
  CHECK(files.read("站/b.md").error().code == ErrorCode::kNotFound);
  CHECK(files.files_read() == std::vector<std::string>{"站/a.md", "站/b.md"});
  files.fail_writes_after(1, ErrorCode::kIo);
  CHECK(files.write("站/c.md", "丙"));
  CHECK_FALSE(files.write("站/d.md", "丁"));
  CHECK(files.files_written() == std::vector<std::string>{"站/c.md"});
  REQUIRE(files.rename("站", "新"));
  CHECK(files.read("新/a.md").value() == "甲");
  CHECK(files.list("新").value().size() == 2);
}
