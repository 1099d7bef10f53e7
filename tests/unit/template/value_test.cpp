// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/value.h"

#include <optional>

#include <doctest/doctest.h>

namespace mingbai::templates {
namespace {

TEST_CASE("值：从各种类型来，种类不变") {
  CHECK(Value().is_null());
  CHECK(Value(nullptr).is_null());
  CHECK(Value(true).kind() == Kind::kBool);
  CHECK(Value(std::size_t{7}).integer() == 7);
  CHECK(Value(1.5).real() == 1.5);
  CHECK(Value("明白").text() == "明白");
  CHECK(Value(std::optional<int>()).is_null());
  CHECK(Value(std::optional<std::string>("卡")).text() == "卡");
  CHECK(Value(SafeHtml("<b>")).markup() == Markup::kHtml);
  CHECK(Value("<b>").markup() == Markup::kNone);
}

TEST_CASE("值：借来的文字不复制") {
  const std::string text = "很长的一段文字，超过短字符串的长度";
  CHECK(Value::borrowed(text).text().data() == text.data());
  CHECK(Value(SafeHtml::borrowed(text)).text().data() == text.data());
  CHECK(Value(text).text().data() != text.data());
}

TEST_CASE("值：层数") {
  CHECK(Value("x").depth() == 0);
  CHECK(Value(List{}).depth() == 1);
  CHECK(Value(List{List{1}, 2}).depth() == 2);
  CHECK(Value(Map{{"a", Map{{"b", List{}}}}}).depth() == 3);
}

TEST_CASE("表：保持顺序，重设的名字留在原位") {
  Map map{{"乙", 1}, {"甲", 2}};
  map.set("乙", 3).set("丙", 4);
  std::string order;
  for (const Map::Entry& entry : map) {
    order += entry.name;
  }
  CHECK(order == "乙甲丙");
  CHECK(map.find("乙")->integer() == 3);
  CHECK(map.find("丁") == nullptr);
}

TEST_CASE("表：多少个名字都找得到") {
  Map map;
  for (int i = 0; i < 2000; ++i) {
    map.set("k" + std::to_string(i), i);
  }
  map.set("k7", -7);
  bool all = true;
  for (int i = 0; i < 2000; ++i) {
    const Value* found = map.find("k" + std::to_string(i));
    all = all && found != nullptr && found->integer() == (i == 7 ? -7 : i);
  }
  CHECK(all);
  CHECK(map.size() == 2000);
  CHECK(map.find("k2000") == nullptr);
  const Map copy = map;
  CHECK(copy.find("k1999")->integer() == 1999);
}

}  // namespace
}  // namespace mingbai::templates
