// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/published_copy.h"

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

TEST_CASE("发布用的索引：只有一部分，回答一样") {
  const TemporaryFolder folder;
  auto records = village_records();
  for (int i = 0; i < 500; ++i) {
    records.push_back(record("p/" + std::to_string(i), "公示" + std::to_string(i),
                             "生活补助" + std::to_string(i * 7919) + "元，按月发放。"));
  }
  index_records(folder / "index", records);
  records.erase(records.begin() + 20, records.begin() + 40);
  index_records(folder / "index", records);
  REQUIRE(publish_index(folder / "index", folder / "a"));
  CHECK(std::filesystem::exists(folder / "index/recent"));
  CHECK_FALSE(std::filesystem::exists(folder / "a/recent"));
  for (const char* text : {"", "低保", "生活补助 1000", "“按月发放”", "东教文〔2021〕47号",
                           "小学生补助多少钱", "-公示"}) {
    CAPTURE(text);
    CHECK(ids(ask(folder / "a", text)) == ids(ask(folder / "index", text)));
    CHECK(ask(folder / "a", text).total == ask(folder / "index", text).total);
  }
}

TEST_CASE("发布用的索引：原来的继续更新，它不受影响；它也能更新") {
  const TemporaryFolder folder;
  index_records(folder / "index", village_records());
  REQUIRE(publish_index(folder / "index", folder / "copy"));
  index_records(folder / "index", {});
  CHECK(ask(folder / "copy", "").total == 6);
  auto records = village_records();
  records[0].title += "（修订）";
  records[0] = sealed(records[0]);
  CHECK(index_records(folder / "copy", records).outcome == Outcome::kUpdated);
  CHECK_FALSE(is_copy(folder / "copy"));
  CHECK(ask(folder / "copy", "修订").total == 1);
}

TEST_CASE("发布用的索引：再做一次就换成新的；别的东西不动") {
  const TemporaryFolder folder;
  index_records(folder / "index", village_records());
  REQUIRE(replace_copy(folder / "index", folder / "copy"));
  CHECK(is_copy(folder / "copy"));
  CHECK_FALSE(is_copy(folder / "index"));
  auto records = village_records();
  records.pop_back();
  index_records(folder / "index", records);
  REQUIRE(replace_copy(folder / "index", folder / "copy"));
  CHECK(ask(folder / "copy", "").total == records.size());
  CHECK_FALSE(std::filesystem::exists(folder / "copy.new"));
  std::filesystem::create_directory(folder / "photographs");
  const auto refused = replace_copy(folder / "index", folder / "photographs");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::kInvalid);
  CHECK_FALSE(replace_copy(folder / "index", folder / "index"));
}

TEST_CASE("发布用的索引：没有来源、去处已有东西都是错误，不留半成品") {
  const TemporaryFolder folder;
  CHECK_FALSE(publish_index(folder / "none", folder / "a"));
  CHECK_FALSE(std::filesystem::exists(folder / "a"));
  index_records(folder / "index", village_records());
  std::filesystem::create_directory(folder / "b");
  CHECK_FALSE(publish_index(folder / "index", folder / "b"));
  CHECK(std::filesystem::is_empty(folder / "b"));
}

}  // namespace
}  // namespace mingbai::store
