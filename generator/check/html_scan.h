// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a finished page points to and what can be pointed to in it. Reads our own output and imports
// as browsers do (HTML5), by gumbo. Pure; thread-safe.

#include <string>
#include <string_view>
#include <vector>

namespace mingbai::check {

struct HtmlLink {
  std::string element;  // a, img, link, script …
  std::string target;   // as written, entities decoded
  int line = 0;         // of the page
};

struct HtmlScan {
  std::vector<HtmlLink> links;   // href and src, in document order
  std::vector<std::string> ids;  // sorted
  std::string title;             // of the title element
};

HtmlScan scan_html(std::string_view html);

}  // namespace mingbai::check
