// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/schema.h"

#include <set>
#include <string>

#include "index/base/file_system.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

TEST_CASE("格式：前缀大写、不重复，互不为对方开头后接小写") {
  std::set<std::string_view> seen;
  for (const PrefixRow* row : prefix_rows()) {
    CAPTURE(row->name);
    CHECK_FALSE(row->prefix.empty());
    CHECK(row->prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
    CHECK(seen.insert(row->prefix).second);
  }
}

TEST_CASE("格式：说明文件写到每个前缀、值槽和元数据键") {
  // Tests run in the folder tests/.
  const auto document = RealFileSystem().read("../index/store/FORMAT.md");
  REQUIRE(document);
  for (const PrefixRow* row : prefix_rows()) {
    CAPTURE(row->prefix);
    CHECK(document->find("| `" + std::string(row->prefix) + "` |") != std::string::npos);
  }
  for (std::uint32_t i = 0; i <= slot(Slot::kTitleLength); ++i) {
    CHECK(document->find("| " + std::to_string(i) + " |") != std::string::npos);
  }
  for (const std::string_view key : {kFormatKey, kFeaturesKey, kWordsKey, kSynonymsKey, kNamesKey,
                                     kHiddenKey, kCopyKey, kFormat}) {
    CAPTURE(key);
    CHECK(document->find("`" + std::string(key)) != std::string::npos);
  }
}

TEST_CASE("格式：数按大小排序，日期按新旧排序") {
  CHECK(sortable(-1) < sortable(0));
  CHECK(sortable(0) < sortable(1));
  CHECK(sortable(255) < sortable(256));
  for (const std::int32_t n : {-100000, -1, 0, 1, 17000, 2147483647}) {
    CHECK(from_sortable(sortable(n)) == n);
  }
  const std::int32_t older = 100;
  const std::int32_t newer = 101;
  CHECK(order_value(&newer, "b") < order_value(&older, "a"));
  CHECK(order_value(&older, "b") < order_value(nullptr, "a"));
  CHECK(id_of_order_value(order_value(&older, "policies/a")) == "policies/a");
  CHECK(id_of_order_value("ab").empty());
}

TEST_CASE("格式：太长的词缩短后仍然各不相同") {
  const std::string long_id(500, 'a');
  const std::string a = make_term(kIdPrefix, long_id + "1");
  const std::string b = make_term(kIdPrefix, long_id + "2");
  CHECK(a.size() <= 245);
  CHECK(a != b);
  CHECK(make_term(kIdPrefix, "policies/a") == "Qpolicies/a");
  CHECK(make_term(kTagPrefix, std::string("a\0b", 3)).find('\0') == std::string::npos);
}

}  // namespace
}  // namespace mingbai::store
