// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/columns.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "index/store/packing.h"

namespace mingbai::browser {
namespace {

std::string column(std::string_view name, const std::vector<store::Record>& records) {
  std::vector<const store::Record*> documents;
  for (const store::Record& record : records) {
    documents.push_back(&record);
  }
  const std::vector<Column> columns = make_columns(documents);
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& one) { return one.name == name; });
  REQUIRE(found != columns.end());
  return found->bytes;
}

std::vector<std::uint64_t> numbers(std::string_view bytes) {
  store::Unpacker in(bytes);
  std::vector<std::uint64_t> list;
  while (!in.done()) {
    list.push_back(in.number());
  }
  return list;
}

TEST_CASE("列：施行和失效的日子写成一步一步，没有的是零，没写施行日期的有效文件从发布日算起") {
  std::vector<store::Record> records(4);
  records[0].effective_day = 100;
  records[0].expires_day = 200;
  records[1].date = text::parse_date("1970-02-01");  // no validity: no day either
  records[2].date = text::parse_date("1970-02-01");
  records[2].validity = store::Validity::kInForce;
  records[3].effective_day = 131;
  CHECK(numbers(column("force", records)) ==
        std::vector<std::uint64_t>{201, 0, 2 * 69, 201, 401, 0, 0, 0});
}

TEST_CASE("列：标签不论宽窄算一个") {
  std::vector<store::Record> records(2);
  records[0].tags = {"８５%"};
  records[1].tags = {"教育", "85%"};
  const std::string bytes = column("tag", records);
  store::Unpacker in(bytes);
  REQUIRE(in.number() == 2);
  CHECK(in.text() == "85%");
}

}  // namespace
}  // namespace mingbai::browser
