// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/record_files.h"

#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace mingbai::archive {
namespace {

using tests::TemporaryFolder;

struct Fixture {
  TemporaryFolder folder;
  Diagnostics diagnostics;
  RecordFiles files{0};

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
  }
  std::string told() const {
    std::string all;
    for (const Diagnostic& d : diagnostics.sorted()) {
      all += file_of(d.place.file) + ":" + std::to_string(d.place.line) + " " +
             std::string(d.row->code) + "\n";
    }
    return all;
  }
  static std::string file_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }
};

TEST_CASE("记录文件：几个文件，先记位置再按位置取") {
  Fixture f;
  REQUIRE(
      f.files.read(f.write("a", "{\"id\":\"1\",\"title\":\"甲\"}\n{\"id\":\"2\",\"title\":\"乙\"}"),
                   f.diagnostics));
  REQUIRE(f.files.read(f.write("b", "\n{\"id\":\"3\",\"title\":\"丙\",\"text\":\"文\"}\r\n"),
                       f.diagnostics));
  CHECK(f.told().empty());
  const auto keys = f.files.keys();
  REQUIRE(keys.size() == 3);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto record = f.files.load(i);
    REQUIRE(record);
    CHECK(record->id == keys[i].id);
    CHECK(record->hash == keys[i].hash);
  }
  CHECK(f.files.load(2)->body == "文");
  CHECK(f.files.text_bytes() == 12);
}

TEST_CASE("记录文件：错误全部报告，带文件和行号；不认识的字段只说一次") {
  Fixture f;
  REQUIRE(f.files.read(f.write("a",
                               "{\"id\":\"1\",\"title\":\"甲\",\"txet\":1}\n"
                               "坏\n"
                               "{\"id\":\"2\",\"title\":\"乙\",\"txet\":1}\n"
                               "{\"title\":\"丙\"}\n"),
                       f.diagnostics));
  CHECK(f.told() == "a:1 JL102\na:2 JL001\na:4 JL005\n");
  CHECK(f.files.size() == 2);
}

TEST_CASE("记录文件：同一个 id 以后面的为准，并且说出来") {
  Fixture f;
  REQUIRE(f.files.read(f.write("a", "{\"id\":\"1\",\"title\":\"旧\"}\n"), f.diagnostics));
  REQUIRE(f.files.read(f.write("b", "{\"id\":\"1\",\"title\":\"新\"}\n"), f.diagnostics));
  CHECK(f.told() == "b:1 JL103\n");
  REQUIRE(f.files.size() == 1);
  CHECK(f.files.load(0)->title == "新");
}

TEST_CASE("记录文件：空文件有提醒；全是错的读到一千个为止") {
  Fixture f;
  REQUIRE(f.files.read(f.write("empty", "\n"), f.diagnostics));
  CHECK(f.told() == "empty:0 JL104\n");
  std::string wrong;
  for (int i = 0; i < 2000; ++i) {
    wrong += "x\n";
  }
  CHECK_FALSE(f.files.read(f.write("wrong", wrong), f.diagnostics));
  CHECK(f.diagnostics.count(Severity::kError) == RecordFiles::kMostMistakes);
}

TEST_CASE("记录文件：读过之后被改动，是错误") {
  Fixture f;
  const std::string path = f.write("a", "{\"id\":\"1\",\"title\":\"甲\"}\n");
  REQUIRE(f.files.read(path, f.diagnostics));
  f.write("a", "{\"id\":\"1\",\"title\":\"乙\"}\n");
  const auto record = f.files.load(0);
  REQUIRE_FALSE(record);
  CHECK(record.error().code == ErrorCode::kIo);
  f.write("a", "");
  CHECK_FALSE(f.files.load(0));
}

}  // namespace
}  // namespace mingbai::archive
