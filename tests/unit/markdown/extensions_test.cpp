// SPDX-License-Identifier: GPL-3.0-or-later

// tests/spec/markdown.txt: what this module adds to CommonMark, example by example.

#include <algorithm>

#include <doctest/doctest.h>

#include "generator/markdown/render.h"
#include "tests/unit/markdown/sample_resolver.h"
#include "tests/unit/markdown/spec_file.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

// "MD050 2:5" per line, in the order of the file.
std::string listed(const std::vector<Diagnostic>& diagnostics) {
  Diagnostics all;
  all.append(diagnostics);
  std::string out;
  for (const Diagnostic& d : all.sorted()) {
    out += std::string(d.row->code) + " " + std::to_string(d.place.line) + ":" +
           std::to_string(d.place.column) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("扩展语法：每个例子的页面和提醒都与说明一致") {
  const std::vector<Example> examples = read_examples("spec/markdown.txt");
  CHECK(examples.size() >= 60);
  for (const Example& example : examples) {
    CAPTURE(example.line);
    CAPTURE(example.parts.front());
    Options options;
    options.file = "notices/a.md";
    options.resolve = resolve_in_sample;
    std::vector<Diagnostic> diagnostics;
    const Rendered rendered = render(example.parts[0], options, diagnostics);
    CHECK(rendered.html == example.parts.at(1));
    CHECK(listed(diagnostics) == (example.parts.size() > 2 ? example.parts[2] : ""));
  }
}
