// SPDX-License-Identifier: GPL-3.0-or-later
// Any theme compiles or is refused with places, and what compiles renders or is refused; data never
// becomes markup. Templates are separated by lines "--- name"; the first one is page.html.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/template/template_set.h"
#include "index/base/memory_file_system.h"
#include "index/base/strings.h"

namespace {

using namespace mingbai;
using namespace mingbai::templates;

constexpr std::string_view kHostile = "\"'><marker onx=1>&javascript:alert(1)";

Map hostile_data() {
  const Map card{{"title", kHostile}, {"url", "javascript:alert(1)"}, {"date", "2017-12-01"}};
  return {{"title", kHostile},
          {"a", 1},
          {"n", nullptr},
          {"html", SafeHtml("<b>&amp;</b>")},
          {"doc", card},
          {"items", List{card, card}},
          {"list", List{"x", 2, 0.5, true, List{}}}};
}

void check_places(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics.sorted()) {
    MINGBAI_ASSERT(!d.place.file.empty());
    MINGBAI_ASSERT(!format_diagnostic(d, Language::kChinese).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  MemoryFileSystem files;
  std::string name = "page.html";
  std::string body;
  for (const std::string_view line : split(text, '\n')) {
    // Only names that a disk could hold.
    if (line.substr(0, 4) == "--- " && !line.substr(4).empty() && line.find('\0') == line.npos &&
        normal_path(line.substr(4)) == line.substr(4)) {
      files.put("t/" + name, body);
      name = std::string(line.substr(4));
      body.clear();
    } else {
      body += std::string(line) + "\n";
    }
  }
  files.put("t/" + name, body);
  Diagnostics diagnostics;
  const auto set = TemplateSet::load(files, {"t"}, diagnostics);
  MINGBAI_ASSERT(set.has_value());
  const Map page = hostile_data();
  const Map shared{{"site", Map{{"name", "许湾乡"}}}, {"root", "../"}};
  for (const std::string_view one : set->names()) {
    std::string out;
    RenderRecord record;
    const bool done = set->render(one, {page, shared, one, &record}, diagnostics, out);
    MINGBAI_ASSERT(done || out.empty());
    MINGBAI_ASSERT(!done || !record.templates.empty());
    // Whatever the theme does with it, the text of the data never becomes a tag.
    const bool markup = one.substr(one.size() - 4) != ".txt";
    MINGBAI_ASSERT(!markup || text.find("marker") != text.npos || out.find("<marker") == out.npos);
  }
  check_places(diagnostics);
  return 0;
}
