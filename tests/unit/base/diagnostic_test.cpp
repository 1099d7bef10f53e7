// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/diagnostic.h"

#include <doctest/doctest.h>

using namespace mingbai;

namespace {

const DiagnosticRow kUnknownKey{"FM001",
                                Severity::kError,
                                {"未知的字段“{0}”", "unknown field \"{0}\""},
                                {"是不是“{1}”？", "did you mean \"{1}\"?"}};
const DiagnosticRow kLong{"FM002", Severity::kWarning, {"太长", "too long"}, {}};

}  // namespace

TEST_CASE("诊断：按文件、行、列排列，与加入先后无关，重复只留一条") {
  Diagnostics all;
  all.add(kUnknownKey, {"b.md", 2, 1}, "标提: x", {"标提", "标题"});
  all.add(kLong, {"a.md", 9, 1});
  all.add(kLong, {"a.md", 3, 1});
  all.add(kUnknownKey, {"b.md", 2, 1}, "标提: x", {"标提", "标题"});
  const auto sorted = all.sorted();
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].place.line == 3);
  CHECK(sorted[2].place.file == "b.md");
  CHECK(all.has_errors());
  CHECK(all.count(Severity::kWarning) == 2);
}

TEST_CASE("诊断：写出位置、原行、指示和办法") {
  const Diagnostic d{&kUnknownKey, {"政策/a.md", 2, 3}, "低保标提: x", {"标提", "标题"}};
  CHECK(format_diagnostic(d, Language::kChinese) ==
        "政策/a.md:2:3：错误[FM001]：未知的字段“标提”\n    低保标提: x\n        ^\n    "
        "怎么办：是不是“标题”？\n");
  CHECK(format_diagnostic(d, Language::kEnglish) ==
        "政策/a.md:2:3: error[FM001]: unknown field \"标提\"\n    低保标提: x\n        ^\n    "
        "advice: did you "
        "mean \"标题\"?\n");
}

TEST_CASE("诊断：参数里的花括号原样保留") {
  CHECK(substitute("{0} {1} {9} {", {"{1}", "乙"}) == "{1} 乙 {9} {");
}
