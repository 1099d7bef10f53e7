// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes are looked through: findings lie inside the text, in order, and neither what is
// said of them nor the line shown holds a number whole; archives and pictures end.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/build/look_into.h"
#include "generator/check/gate.h"
#include "generator/check/private_place.h"
#include "index/base/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const check::PrivateScanner scanner({});
  const auto found = scanner.scan(text);
  std::size_t last = 0;
  for (const check::PrivateFinding& finding : found) {
    MINGBAI_ASSERT(finding.begin >= last && finding.begin < finding.end);
    MINGBAI_ASSERT(finding.end <= size);
    MINGBAI_ASSERT(!finding.value.empty());
    MINGBAI_ASSERT(check::masked(finding) != finding.value);
    last = finding.begin;
  }
  for (const auto form : {check::TextForm::kLines, check::TextForm::kTable}) {
    const auto places = check::places_of(text, found, form);
    for (std::size_t i = 0; i < found.size(); ++i) {
      MINGBAI_ASSERT(places[i].line >= 1 && places[i].column >= 1);
      MINGBAI_ASSERT(places[i].excerpt.find(found[i].value) == std::string::npos);
    }
  }
  check::Gate gate(check::GateRules{});
  build::look_into(gate, "static/a.csv", text);
  Diagnostics diagnostics;
  (void)check::read_exceptions(text, diagnostics);
  gate.report(diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    MINGBAI_ASSERT(!format_diagnostic(diagnostic, Language::kChinese).empty());
  }
  return 0;
}
