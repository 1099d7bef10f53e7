// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/visit.h"

#include <set>

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

std::set<std::string> bodies(const std::string& index) {
  std::set<std::string> all;
  const auto done =
      visit_records(index, [&](const Record& record) { all.insert(record.title + record.body); });
  REQUIRE(done);
  return all;
}

TEST_CASE("遍历：文件里有的每条记录都给出来，换掉后还留着的也算") {
  const TemporaryFolder folder;
  const std::string index = folder / "index";
  auto records = village_records();
  index_records(index, records);
  std::set<std::string> expected;
  for (const Record& record : records) {
    expected.insert(record.title + record.body);
  }
  CHECK(bodies(index) == expected);

  records[3].body += "另行通知。";
  records[3] = sealed(records[3]);
  expected.insert(records[3].title + records[3].body);
  index_records(index, records);
  const auto now = bodies(index);
  for (const Record& record : records) {
    CHECK(now.contains(record.title + record.body));
  }
  for (const std::string& body : now) {
    CHECK(expected.contains(body));
  }
}

TEST_CASE("遍历：没有检索库是错误，不当成空的") {
  const TemporaryFolder folder;
  CHECK(!visit_records(folder / "index", [](const Record&) {}));
}

}  // namespace
}  // namespace mingbai::store
