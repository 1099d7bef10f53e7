// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/output_tree.h"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "index/base/memory_file_system.h"
#include "index/base/strings.h"
#include "tests/support/temporary_folder.h"

using namespace mingbai;
using build::OutputTree;

namespace {

using Pages = std::map<std::string, std::string>;

build::CommitReport write_pages(FileSystem& files, const std::string& folder, const Pages& pages) {
  auto tree = OutputTree::open(files, folder);
  REQUIRE(tree);
  for (const auto& [path, bytes] : pages) {
    REQUIRE((*tree)->put(path, bytes));
  }
  auto report = (*tree)->commit();
  REQUIRE(report);
  return *report;
}

// Everything below the folder but the state folder.
Pages standing(const FileSystem& files, const std::string& folder, const std::string& below = "") {
  Pages pages;
  const auto entries = files.list(join_path(folder, below));
  REQUIRE(entries);
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = join_path(below, entry.name);
    if (entry.name == OutputTree::kStateFolder) {
      continue;
    }
    if (entry.type == FileType::kDirectory) {
      pages.merge(standing(files, folder, path));
    } else {
      pages[path] = files.read(join_path(folder, path)).value();
    }
  }
  return pages;
}

// A disk whose n-th change and all later ones fail, as if the process had been killed there.
class DyingFileSystem final : public FileSystem {
 public:
  DyingFileSystem(MemoryFileSystem& below, int lives) : below_(below), lives_(lives) {}
  using FileSystem::read;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    return below_.read(path, limit);
  }
  Result<FileInfo> stat(const std::string& path) const override { return below_.stat(path); }
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override {
    return below_.list(path);
  }
  Result<void> write(const std::string& path, std::string_view bytes) override {
    if (lives_ == 1) {  // the last write is cut in the middle
      (void)below_.write(path, bytes.substr(0, bytes.size() / 2));
    }
    return alive() ? below_.write(path, bytes) : dead();
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    return alive() ? below_.rename(from, to) : dead();
  }
  Result<void> remove(const std::string& path) override {
    return alive() ? below_.remove(path) : dead();
  }
  Result<void> make_directories(const std::string& path) override {
    return alive() ? below_.make_directories(path) : dead();
  }
  Result<void> hard_link(const std::string& a, const std::string& b) override {
    return alive() ? below_.hard_link(a, b) : dead();
  }
  Result<void> symlink(const std::string& a, const std::string& b) override {
    return alive() ? below_.symlink(a, b) : dead();
  }
  Result<std::string> read_link(const std::string& path) const override {
    return below_.read_link(path);
  }
  Result<void> sync(const std::string&) override { return {}; }
  Result<void> sync_all(const std::string&) override { return {}; }
  bool died() const { return lives_ <= 0; }

 private:
  bool alive() { return --lives_ > 0; }
  static Result<void> dead() { return fail(ErrorCode::kIo, "killed"); }
  MemoryFileSystem& below_;
  int lives_;
};

const Pages kOld = {{"index.html", "旧首页"},
                    {"a/1.html", "不变"},
                    {"a/2.html", "要删"},
                    {"b/x/3.html", "整夹要删"}};
const Pages kNew = {{"index.html", "新首页"}, {"a/1.html", "不变"}, {"c/4.html", "新增"}};

// Kills the build from `old` to `now` at its first change, its second, and so on to the end.
void check_every_death(const Pages& old, const Pages& now) {
  bool finished = false;
  for (int lives = 1; !finished; ++lives) {
    REQUIRE(lives < 200);
    MemoryFileSystem disk;
    write_pages(disk, "out", old);
    {
      DyingFileSystem dying(disk, lives);
      auto tree = OutputTree::open(dying, "out");
      bool good = tree.has_value();
      for (const auto& [path, bytes] : now) {
        good = good && (*tree)->put(path, bytes).has_value();
      }
      if (good) {
        (void)(*tree)->commit();
      }
      finished = !dying.died();
    }
    // Before the journal is whole the old site stands; afterwards opening completes the new one.
    {
      auto tree = OutputTree::open(disk, "out");
      REQUIRE(tree);
    }
    const Pages after = standing(disk, "out");
    CHECK((after == old || after == now));
    // And the next build ends as a clean one does.
    write_pages(disk, "out", now);
    CHECK(standing(disk, "out") == now);
  }
}

}  // namespace

TEST_CASE("输出：只写不同的，只删过时的，并说出名字") {
  MemoryFileSystem files;
  CHECK(write_pages(files, "out", kOld).written == 4);
  files.put("out/手放的.txt", "不是生成的");
  files.forget_log();
  const auto report = write_pages(files, "out", kNew);
  CHECK(report.written == 2);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == std::vector<std::string>{"a/2.html", "b/x/3.html"});
  Pages expected = kNew;
  expected["手放的.txt"] = "不是生成的";
  CHECK(standing(files, "out") == expected);
  CHECK_FALSE(files.exists("out/b"));
}

TEST_CASE("输出：第二次没有变化时不改动任何文件") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  write_pages(files, folder.path(), kNew);
  const auto before = files.stat(folder / "index.html").value().modified;
  const auto list_before = files.stat(folder / ".mingbai/files").value().modified;
  const auto report = write_pages(files, folder.path(), kNew);
  CHECK(report.written == 0);
  CHECK(report.unchanged == 3);
  CHECK(files.stat(folder / "index.html").value().modified == before);
  CHECK(files.stat(folder / ".mingbai/files").value().modified == list_before);
}

TEST_CASE("输出：放弃时网站保持原样") {
  MemoryFileSystem files;
  write_pages(files, "out", kOld);
  {
    auto tree = OutputTree::open(files, "out");
    REQUIRE(tree);
    REQUIRE((*tree)->put("index.html", "半成品"));
  }
  CHECK(standing(files, "out") == kOld);
}

TEST_CASE("输出：在任何一步断电，下次都能补成完整的一套") {
  check_every_death(kOld, kNew);
  check_every_death({{"a", "文件"}, {"b/c", "夹里"}}, {{"a/c", "成了夹"}, {"b", "成了文件"}});
  check_every_death({}, kNew);
}

TEST_CASE("输出：搬到一半被手放的文件夹挡住，挪开以后补成完整的一套") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  write_pages(files, folder.path(), {{"a.html", "旧"}});
  REQUIRE(files.make_directories(folder / "b.html/手放的"));
  {
    auto tree = OutputTree::open(files, folder.path());
    REQUIRE(tree);
    REQUIRE((*tree)->put("a.html", "新"));
    REQUIRE((*tree)->put("b.html", "新增"));
    CHECK_FALSE((*tree)->commit());
  }
  REQUIRE(remove_tree(files, folder / "b.html"));
  {
    auto tree = OutputTree::open(files, folder.path());
    REQUIRE(tree);
    CHECK((*tree)->recovered());
  }
  CHECK(standing(files, folder.path()) == Pages{{"a.html", "新"}, {"b.html", "新增"}});
}

TEST_CASE("输出：文件变成文件夹、文件夹变成文件都能换过来") {
  MemoryFileSystem memory;
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  write_pages(files, folder.path(), {{"a", "文件"}, {"b/c", "文件夹里"}});
  write_pages(files, folder.path(), {{"a/c", "现在是文件夹"}, {"b", "现在是文件"}});
  CHECK(standing(files, folder.path()) == Pages{{"a/c", "现在是文件夹"}, {"b", "现在是文件"}});
}

TEST_CASE("输出：清单损坏时不乱删") {
  MemoryFileSystem files;
  write_pages(files, "out", kOld);
  files.put("out/.mingbai/files", "garbage\n../../etc/passwd\n");
  const auto report = write_pages(files, "out", kNew);
  CHECK(report.removed.empty());
  CHECK(files.exists("out/a/2.html"));
}

TEST_CASE("输出：同时只能有一个生成") {
  const tests::TemporaryFolder folder;
  RealFileSystem files;
  auto first = OutputTree::open(files, folder.path());
  REQUIRE(first);
  auto second = OutputTree::open(files, folder.path());
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::kBusy);
}

TEST_CASE("输出：磁盘满时报告，网站保持原样") {
  MemoryFileSystem files;
  write_pages(files, "out", kOld);
  {
    auto tree = OutputTree::open(files, "out");
    REQUIRE(tree);
    files.fail_writes_after(1, ErrorCode::kIo);
    CHECK((*tree)->put("index.html", "新首页"));
    CHECK_FALSE((*tree)->put("c/4.html", "新增"));
  }
  CHECK(standing(files, "out") == kOld);
}
