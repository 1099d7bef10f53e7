// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/writer.h"

#include <algorithm>
#include <map>
#include <vector>

#include <doctest/doctest.h>

namespace mingbai::browser {
namespace {

const store::Vocabulary kVocabulary;

// Texts of different characters, so that documents share few terms.
std::vector<store::Record> invented(std::size_t count) {
  std::vector<store::Record> records(count);
  for (std::size_t i = 0; i < count; ++i) {
    store::Record& record = records[i];
    record.id = "policies/" + std::to_string(1000 + i);
    record.url = record.id + ".html";
    record.title = "示例通知第" + std::to_string(i) + "号";
    std::uint32_t state = static_cast<std::uint32_t>(i) * 2654435761U + 1;
    for (int n = 0; n < 1500; ++n) {
      state = state * 1664525U + 1013904223U;
      const std::uint32_t c = 0x4E00 + (state >> 16U) % 3000;
      record.body +=
          {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
           static_cast<char>(0x80U | (c & 0x3FU))};
    }
    record.date = text::parse_date("2020-01-01");
    record.date->year = static_cast<std::int16_t>(1990 + i / 10);
  }
  return records;
}

std::map<std::string, std::string> written(const std::vector<store::Record>& records,
                                           int jobs = 1) {
  std::map<std::string, std::string> files;
  const auto done =
      write_search({records, kVocabulary, jobs}, [&](const File& file) -> Result<void> {
        CHECK(files.emplace(file.name, file.bytes).second);
        return {};
      });
  REQUIRE(done.has_value());
  return files;
}

TEST_CASE("静态检索：同样的内容同样的字节，不论几个线程、什么顺序") {
  std::vector<store::Record> records = invented(40);
  const auto files = written(records);
  CHECK(files == written(records, 4));
  std::reverse(records.begin(), records.end());
  CHECK(files == written(records));
  CHECK(files.contains("manifest.js"));
  CHECK(files.contains("search.js"));
}

TEST_CASE("静态检索：添一篇新的，旧文字的文件都还在") {
  std::vector<store::Record> records = invented(40);
  const auto before = written(records);
  store::Record late = records.back();
  late.id = "policies/z";
  late.title = "新的";
  late.body = "只有一句";
  late.date->year = 2050;
  records.push_back(late);
  const auto after = written(records);
  std::size_t kept = 0;
  for (const auto& [name, bytes] : before) {
    const auto found = after.find(name);
    kept += found != after.end() && found->second == bytes ? 1 : 0;
  }
  // All groups but the last stay, and of the shards those without a word of it.
  CHECK(kept * 2 > before.size());
  CHECK(kept < before.size());
}

TEST_CASE("静态检索：一篇也没有时也成文件") {
  const auto files = written({});
  CHECK(files.contains("manifest.js"));
}

TEST_CASE("静态检索：写不下去就停") {
  const std::vector<store::Record> records = invented(3);
  int calls = 0;
  const auto done = write_search({records, kVocabulary, 1}, [&](const File&) -> Result<void> {
    ++calls;
    return fail(ErrorCode::kIo, "full");
  });
  CHECK_FALSE(done.has_value());
  CHECK(calls == 1);
}

}  // namespace
}  // namespace mingbai::browser
