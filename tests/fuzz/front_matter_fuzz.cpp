// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a document: reading it never crashes or hangs, and a document whose header cannot be
// understood is never open to everybody.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator/source/document_reader.h"
#include "index/base/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const model::Regions regions = [] {
    model::Regions made;
    made.add({"许湾乡", "", {}, model::RegionLevel::kTownship, {}, {}});
    made.add({"大张村", "", {}, model::RegionLevel::kVillage, 0, {}});
    return made;
  }();
  static const std::vector<model::Topic> topics = {{"school", "上学", "", {}, {}}};
  static const std::vector<source::PlainFile> files = {{"news/a.csv", "news/a.csv", 3, 0}};
  static const source::Surroundings around(regions, topics, {}, files);
  source::PlaceFinder places(regions);
  const source::ReadDocument read = source::read_document("news/a.md", bytes, around, places);
  MINGBAI_ASSERT(!read.document.title.empty() && !read.document.slug.empty());
  MINGBAI_ASSERT(read.document.body_line >= 1);
  for (const Diagnostic& d : read.diagnostics) {
    MINGBAI_ASSERT(d.row->code != "FM001" || read.document.draft);
    MINGBAI_ASSERT(d.place.line >= 0 && d.place.column >= 0);
    (void)format_diagnostic(d, Language::kChinese);
  }
  return 0;
}
