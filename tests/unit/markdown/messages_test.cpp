// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/messages.h"

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::markdown;

TEST_CASE("提醒：编号不重复，中英文都有，都说怎么办") {
  std::set<std::string_view> codes;
  for (const DiagnosticRow* row : markdown_diagnostic_rows()) {
    CAPTURE(row->code);
    CHECK(row->code.starts_with("MD"));
    CHECK(codes.insert(row->code).second);
    for (const std::string_view words :
         {row->message.zh, row->message.en, row->advice.zh, row->advice.en}) {
      CHECK_FALSE(words.empty());
    }
    for (const char* slot : {"{0}", "{1}"}) {
      CHECK((row->message.zh.find(slot) == std::string_view::npos) ==
            (row->message.en.find(slot) == std::string_view::npos));
    }
  }
}

TEST_CASE("提醒：除了总量限制，每一种都有例子") {
  std::ifstream file("spec/markdown.txt");
  const std::string spec((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  REQUIRE_FALSE(spec.empty());
  for (const DiagnosticRow* row : markdown_diagnostic_rows()) {
    // Limits are met in render_test and pathological_test instead.
    if (row != &kBodyTooLarge && row != &kMoreMistakes && row != &kTooDeep &&
        row != &kTableTooLarge) {
      CAPTURE(row->code);
      CHECK(spec.find("\n" + std::string(row->code) + " ") != std::string::npos);
    }
  }
}
