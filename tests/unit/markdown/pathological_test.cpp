// SPDX-License-Identifier: GPL-3.0-or-later

// Inputs that drive parsers of Markdown into quadratic time or deep recursion. What is asserted is
// growth: four times the input may not take more than about four times the work. Times of a busy
// machine jump, so a case fails only when it is far off every time.

#include <ctime>
#include <limits>

#include <doctest/doctest.h>
#include <malloc.h>

#include "generator/markdown/render.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

// Large enough that neither size fits a processor's own cache, where what fits is quick and what
// does not is slow, which looks like growth.
constexpr std::size_t kSmall = 80'000;  // bytes
constexpr std::size_t kFactor = 4;
// Linear is 4, quadratic 16.
constexpr double kSteepest = 10;
constexpr double kShortest = 0.002;  // seconds; below this the clock decides
constexpr int kAttempts = 12;        // quadratic work is far off in each of them

struct Case {
  const char* name;
  std::string before, repeated, after;
};

std::string build(const Case& c, std::size_t size) {
  std::string out = c.before;
  while (out.size() < size) {
    out += c.repeated;
  }
  return out + c.after;
}

double seconds_for(const std::string& source) {
  Options options;
  options.resolve = [](std::string_view, LinkUse) {
    return LinkTarget{LinkState::kUnknownDocument, "", "", ""};
  };
  std::vector<Diagnostic> diagnostics;
  const std::clock_t start = std::clock();
  const Rendered rendered = render(source, options, diagnostics);
  const std::clock_t end = std::clock();
  CHECK(diagnostics.size() <= kMostDiagnostics);
  // No reference, filled-in cell or back link may multiply the source.
  CHECK(rendered.html.size() < 100 * source.size() + 10'000'000);
  return static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

// Fresh memory costs a page fault for every 4 KiB, on some machines more than the work itself. What
// was given back is kept, so that all but the first attempt find it warm.
void keep_memory() {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

bool grows_linearly(const Case& c) {
  const std::string small = build(c, kSmall);
  const std::string large = build(c, kSmall * kFactor);
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const double base = std::max(seconds_for(small), kShortest);
    if (seconds_for(large) < kSteepest * base) {
      return true;
    }
  }
  return false;
}

std::string many(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) {
    out += text;
  }
  return out;
}

}  // namespace

TEST_CASE("极端输入：用时随长度线性增长") {
  keep_memory();
  const std::string wide_header = many("|a", 60) + "\n" + many("|-", 60) + "\n";
  const std::vector<Case> cases{
      {"brackets", "", "[", ""},
      {"images", "", "![", ""},
      {"empty links", "", "[]()", ""},
      {"links of one line", "", "[a](b.md) ", ""},
      {"reference links", "[b]: /u\n\n", "[a][b] ", ""},
      {"wrong anchors", "## h\n\n", "[a](#b) ", ""},
      {"emphasis", "", "*a_ ", ""},
      {"strong", "", "a**b", ""},
      {"Chinese emphasis", "", "**甲：", ""},
      {"nested emphasis", "", "**a *b ", ""},
      {"strikes", "", "~~a ", ""},
      {"struck", "", "~~a~~", ""},
      {"backslashes", "", "\\*", ""},
      {"full-width colons", "", "：", ""},
      {"colons behind a prefix", many(">", 1000), ": : : :", ""},
      {"quotes", "", ">", " a"},
      {"lazy table in quotes", many(">", 20'000) + "a|b\n-|-\n", "1|2\n", ""},
      {"lists", "", "- ", "a"},
      {"directives", "", "::: 提示\n", ""},
      {"ends of directives", "", ":::\n", ""},
      {"unknown directives", "", "::: 提事\n", ""},
      {"bars", "", "|", ""},
      {"delimiter rows", "", "|-|\n", ""},
      {"short rows", wide_header, "|\n", ""},
      {"small tables", "", "a|b\n-|-\n\n", ""},
      {"captions", "", "表：x\n\na|b\n-|-\n1|*2*\n\n", ""},
      {"headers that do not fit", "", "a|b|c\n-|-\n", ""},
      {"cells with markup", "a|b\n-|-\n", "*a*|[x](y)\n", ""},
      {"footnote references", "[^1]: a\n\n", "[^1]", ""},
      {"undefined footnotes", "", "[^a]", ""},
      {"repeated footnotes", "", "[^a]: x\n", ""},
      {"equal headings", "", "# a\n", ""},
      {"raw HTML", "", "<a>", ""},
      {"CDATA", "", "a <![CDATA[", ""},
      {"comments", "", "<!-- a --> ", ""},
      {"open comments", "", "<!-- ", ""},
      {"soft breaks", "", "甲\n", ""},
      {"loose stars", "", "**a ", ""},
      {"noncharacters", "", "\xEF\xB7\x90", ""},
      {"carriage returns", "", "\r", ""},
      {"indented code", "", "    甲\n\na\n\n", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(grows_linearly(c));
  }
}

TEST_CASE("极端输入：列数和格数有上限") {
  const auto code_of = [](const std::string& source) {
    std::vector<Diagnostic> diagnostics;
    render(source, {}, diagnostics);
    return diagnostics.empty() ? std::string() : std::string(diagnostics.front().row->code);
  };
  const auto header = [](std::size_t columns) {
    return many("|a", columns) + "|\n" + many("|-", columns) + "|\n";
  };
  CHECK(code_of(header(64)).empty());
  CHECK(code_of(header(65)) == "MD064");
  CHECK(code_of(header(64) + many("|\n", 2000)) == "MD064");
}
