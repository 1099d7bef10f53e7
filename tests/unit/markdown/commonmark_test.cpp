// SPDX-License-Identifier: GPL-3.0-or-later

// CommonMark's own specification as a test of what we add to it: the passes for tables, footnotes,
// Chinese emphasis and links must leave plain CommonMark as it is, byte for byte. The text of the
// specification comes with the npm package commonmark-spec (package.json; CC-BY-SA 4.0) and is not
// part of this project.

#include <algorithm>
#include <array>
#include <string_view>

#include <doctest/doctest.h>

#include "generator/markdown/render.h"
#include "tests/unit/markdown/spec_file.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

constexpr const char* kSpec = "../node_modules/commonmark-spec/spec.txt";
constexpr int kSpecExamples = 652;  // of version 0.30.0

struct Exception {
  int first, last;  // example numbers
  std::string_view reason;
  std::string_view code;  // of the diagnostic that an author gets instead
};

// Where we differ on purpose.
constexpr std::array<Exception, 24> kExceptions{{
    {21, 21, "raw HTML: an inline tag", "MD004"},
    {31, 31, "raw HTML: an inline tag", "MD004"},
    {148, 178, "raw HTML: the section on HTML blocks", "MD004"},
    {179, 179, "an HTML comment is left out", ""},
    {180, 182, "raw HTML: the section on HTML blocks", "MD004"},
    {183, 183, "an HTML comment is left out", ""},
    {184, 191, "raw HTML: the section on HTML blocks", "MD004"},
    {201, 201, "raw HTML: an inline tag", "MD004"},
    {308, 309, "an HTML comment between lists is left out", ""},
    {344, 344, "raw HTML: an inline tag", "MD004"},
    {474, 476, "raw HTML: an inline tag", "MD004"},
    {490, 490, "raw HTML: an inline tag", "MD004"},
    {493, 493, "raw HTML: an inline tag", "MD004"},
    {523, 523, "raw HTML: an inline tag", "MD004"},
    {535, 535, "raw HTML: an inline tag", "MD004"},
    {595, 595, "the scheme irc is refused", "MD024"},
    {597, 597, "the scheme a+b+c is refused", "MD024"},
    {598, 598, "the scheme made-up-scheme is refused", "MD024"},
    {600, 600, "the scheme localhost is refused", "MD024"},
    {612, 616, "raw HTML: the section on it", "MD004"},
    {622, 622, "raw HTML: the section on it", "MD004"},
    {624, 624, "an HTML comment is left out", ""},
    {627, 631, "raw HTML: the section on it", "MD004"},
    {642, 643, "raw HTML: hard line breaks in a tag", "MD004"},
}};

const Exception* exception_of(int number) {
  const auto* found =
      std::find_if(kExceptions.begin(), kExceptions.end(), [&](const Exception& exception) {
        return number >= exception.first && number <= exception.last;
      });
  return found == kExceptions.end() ? nullptr : found;
}

struct Outcome {
  std::string html;
  std::vector<Diagnostic> diagnostics;
};

Outcome bare(const std::string& source) {
  Options options;
  options.style = Style::kBare;
  Outcome outcome;
  outcome.html = render(source, options, outcome.diagnostics).html;
  return outcome;
}

bool reports(const Outcome& outcome, std::string_view code) {
  return std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                     [&](const Diagnostic& d) { return d.row->code == code; });
}

}  // namespace

TEST_CASE("CommonMark 规范：除了列出的例子，输出逐字相同") {
  const std::vector<Example> examples = read_examples(kSpec);
  if (examples.empty()) {
    MESSAGE("规范没有安装，这一项没有测：npm ci（./dev test 会装）");
    return;
  }
  REQUIRE(examples.size() == kSpecExamples);
  for (const Example& example : examples) {
    CAPTURE(example.number);
    CAPTURE(example.parts[0]);
    const Outcome outcome = bare(example.parts[0]);
    const Exception* exception = exception_of(example.number);
    if (exception == nullptr) {
      CHECK(outcome.html == example.parts[1]);
      continue;
    }
    CAPTURE(exception->reason);
    CHECK(outcome.html != example.parts[1]);  // an exception that is none must leave the list
    CHECK((exception->code.empty() || reports(outcome, exception->code)));
    CHECK(outcome.html.find("<script") == std::string::npos);
  }
}
