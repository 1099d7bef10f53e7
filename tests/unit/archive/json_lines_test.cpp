// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/json_lines.h"

#include <fstream>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace mingbai::archive {
namespace {

using tests::TemporaryFolder;

struct Read {
  std::string text;
  int number;
};

std::vector<Read> lines_of(const std::string& bytes) {
  const TemporaryFolder folder;
  const std::string path = folder / "lines";
  std::ofstream(path, std::ios::binary) << bytes;
  auto file = JsonLines::open(path);
  REQUIRE(file);
  std::vector<Read> lines;
  for (auto line = file->next(); line && *line; line = file->next()) {
    lines.push_back({std::string((*line)->text), (*line)->number});
    // Reading at an offset gives the same bytes.
    CHECK(file->at((*line)->offset, (*line)->text.size()).value() == (*line)->text);
  }
  return lines;
}

TEST_CASE("行：没有字节序标记和空行，行号照旧，最后一行不必换行") {
  const auto lines = lines_of("\xEF\xBB\xBF{\"a\":1}\r\n\n  \n第二\n末行");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "{\"a\":1}\r");
  CHECK(lines[0].number == 1);
  CHECK(lines[1].text == "第二");
  CHECK(lines[1].number == 4);
  CHECK(lines[2].text == "末行");
  CHECK(lines[2].number == 5);
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n\n").empty());
}

TEST_CASE("行：比一次读入的长，也是一行") {
  const std::string longest(3'000'000, 'x');
  const auto lines = lines_of("短\n" + longest + "\n尾\n");
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].text == longest);
  CHECK(lines[2].text == "尾");
}

TEST_CASE("行：长得过分的跳过，后面的照读") {
  const TemporaryFolder folder;
  const std::string path = folder / "lines";
  std::ofstream(path) << std::string(JsonLines::kLongestLine + 10'000'000, 'x') << "\n尾\n";
  auto file = JsonLines::open(path);
  REQUIRE(file);
  const auto first = file->next();
  REQUIRE((first && *first));
  CHECK((*first)->too_long);
  CHECK((*first)->text.empty());
  const auto second = file->next();
  REQUIRE((second && *second));
  CHECK((*second)->text == "尾");
  CHECK((*second)->number == 2);
}

TEST_CASE("行：没有这个文件、是文件夹，都是错误") {
  const TemporaryFolder folder;
  CHECK(JsonLines::open(folder / "none").error().code == ErrorCode::kNotFound);
  CHECK_FALSE(JsonLines::open(folder / ""));
}

}  // namespace
}  // namespace mingbai::archive
