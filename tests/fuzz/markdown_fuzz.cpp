// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a body: render() neither crashes nor leaks a mark or a tag of the author's, and what
// it says about places is inside of the source.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "generator/markdown/render.h"
#include "index/base/strings.h"

using namespace mingbai;
using namespace mingbai::markdown;

namespace {

void require(bool condition) {
  if (!condition) {
    std::abort();
  }
}

LinkTarget resolve(std::string_view path, LinkUse /*use*/) {
  LinkTarget target;
  target.state = static_cast<LinkState>(path.size() % 4);
  target.url = std::string(path);
  target.note = path.size() % 3 == 0 ? "（文件，1 KB）" : "";
  target.suggestion = path.size() % 5 == 0 ? "x.md" : "";
  return target;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  for (const Style style : {Style::kSite, Style::kBare}) {
    Options options;
    options.file = "a.md";
    options.style = style;
    if (size % 2 == 0) {
      options.resolve = resolve;
    }
    std::vector<Diagnostic> diagnostics;
    const Rendered rendered = render(source, options, diagnostics);
    for (const std::string_view output :
         {std::string_view(rendered.html), std::string_view(rendered.plain_text)}) {
      // Halves of characters may meet where markup between them is taken out.
      if (!is_valid_utf8(source)) {
        break;
      }
      for (const char* mark : {"\xEF\xB7\x90", "\xEF\xB7\x91", "\xEF\xB7\x92", "\xEF\xB7\x93",
                               "\xEF\xB7\x94", "\xEF\xB7\x95", "\xEF\xB7\x96"}) {
        require(output.find(mark) == std::string_view::npos);
      }
    }
    require(rendered.html.find("<script") == std::string::npos);
    require(rendered.html.find("href=\"javascript:") == std::string::npos);
    require(rendered.plain_text.find(rendered.excerpt) != std::string::npos);
    require(diagnostics.size() <= kMostDiagnostics);
    for (const Diagnostic& diagnostic : diagnostics) {
      require(diagnostic.place.line >= 0 && diagnostic.place.line <= static_cast<int>(size) + 1);
      require(diagnostic.place.column >= 0 &&
              diagnostic.place.column <= static_cast<int>(size) + 1);
    }
  }
  return 0;
}
