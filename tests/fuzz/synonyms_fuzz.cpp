// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged synonym table is reported, never fatal; what is kept answers every question.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/base/error.h"
#include "index/text/synonyms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  Diagnostics diagnostics;
  const text::Synonyms synonyms =
      text::read_synonyms("fuzz", {reinterpret_cast<const char*>(data), size}, diagnostics);
  for (const text::SynonymRow& row : synonyms.rows()) {
    MINGBAI_ASSERT(!row.term.empty() && !row.variants.empty());
    for (const text::Expansion& each : synonyms.expand(row.term)) {
      MINGBAI_ASSERT(!each.word.empty());
    }
    static_cast<void>(synonyms.correction(row.variants.front()));
    static_cast<void>(synonyms.organ_of(row.term));
  }
  return 0;
}
