// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "generator/source/reader.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
    ++n;
  }
  return n;
}

TEST_CASE("消息表：编码不重复，中英文都有，占位符一样多") {
  std::set<std::string_view> codes;
  for (const DiagnosticRow* row : source_diagnostic_rows()) {
    CAPTURE(row->code);
    CHECK(codes.insert(row->code).second);
    CHECK(row->code.size() == 5);
    CHECK_FALSE(row->message.zh.empty());
    CHECK_FALSE(row->message.en.empty());
    CHECK(row->advice.zh.empty() == row->advice.en.empty());
    CHECK(is_valid_utf8(row->message.zh));
  }
}

TEST_CASE("消息表：定义的每一行都列在总表里") {
  // The tests run in the folder tests/.
  const RealFileSystem files;
  const auto header = files.read("../generator/source/messages.h");
  REQUIRE(header);
  CHECK(count_of(*header, "extern const DiagnosticRow ") == source_diagnostic_rows().size());
}

}  // namespace
}  // namespace mingbai::source
