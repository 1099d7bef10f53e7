// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_exceptions.h"

#include <doctest/doctest.h>

#include "generator/check/gate.h"
#include "index/base/memory_file_system.h"
#include "index/text/date.h"
#include "invented.h"

using namespace mingbai;
using namespace mingbai::check;

namespace {

std::int32_t day(std::string_view text) {
  return text::last_day(*text::parse_date(text));
}

PrivateFinding identity() {
  return {PrivateKind::kIdentity, 0, 0, invented_identity()};
}

// Codes reported for a page with a number of which an exception tells.
std::string codes(const std::string& line, const std::string& today) {
  Diagnostics diagnostics;
  GateRules rules;
  rules.exceptions = read_exceptions(line, diagnostics);
  rules.today = day(today);
  Gate gate(rules);
  gate.look_at("news/a.html", "<p>" + invented_identity() + "</p>");
  MemoryFileSystem files;
  gate.report(files, "site", {}, diagnostics);
  std::string all;
  for (const Diagnostic& d : diagnostics.sorted()) {
    all += std::string(d.row->code) + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("例外：到期日、文件、记号、理由，注释和空行跳过，全角竖线也行") {
  Diagnostics diagnostics;
  const auto read = read_exceptions(
      "\xEF\xBB\xBF# 说明\n\n2027-05-31 | news/a.md | 3fa2b1 | 同意\r\n"
      "2027年5月 ｜ static/b.csv ｜ 3FA2B1 ｜ 同意\n",
      diagnostics);
  CHECK(diagnostics.sorted().empty());
  REQUIRE(read.size() == 2);
  CHECK(read[0].file == "news/a.md");
  CHECK(read[0].last_day == day("2027-05-31"));
  CHECK(read[0].line == 3);
  CHECK(read[1].mark == "3fa2b1");
  CHECK(read[1].last_day == day("2027-05-31"));
}

TEST_CASE("例外：缺理由、缺文件、日期或记号不对的都报出行号，不算数") {
  for (const char* line :
       {"2027-05-31 | news/a.md | 3fa2b1 | ", "2027-05-31 | news/a.md | 3fa2b1",
        "2027-05-31 | | 3fa2b1 | 同意", "2027-13-31 | news/a.md | 3fa2b1 | 同意",
        "永久 | news/a.md | 3fa2b1 | 同意", "2027-05-31 | news/a.md | 3fa2 | 同意",
        "2027-05-31 | news/a.md | zzzzzz | 同意"}) {
    CAPTURE(line);
    Diagnostics diagnostics;
    CHECK(read_exceptions(std::string("\n") + line, diagnostics).empty());
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted()[0].row->code == "CK109");
    CHECK(diagnostics.sorted()[0].place.line == 2);
  }
}

TEST_CASE("例外：期内放行；到期、别的文件、别的记号不放行") {
  const std::string rest = " | news/a.html | " + mark_of(identity()) + " | 示例，同意";
  CHECK(codes("2027-05-31" + rest, "2027-05-31") == "");
  CHECK(codes("2027-05-31" + rest, "2027-06-01") == "CK101 CK110 ");
  CHECK(codes("2027-05-31 | news/b.html | " + mark_of(identity()) + " | 示例", "2027-05-31") ==
        "CK101 CK111 ");
  CHECK(codes("2027-05-31 | news/a.html | 000000 | 示例", "2027-05-31") == "CK101 CK111 ");
}

TEST_CASE("例外：记号分得出种类和号码") {
  PrivateFinding other = identity();
  other.kind = PrivateKind::kBankCard;
  CHECK(mark_of(identity()).size() == 6);
  CHECK(mark_of(identity()) != mark_of(other));
  other = identity();
  other.value = invented_identity("001");
  CHECK(mark_of(identity()) != mark_of(other));
}
