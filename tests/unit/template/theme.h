// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A theme in memory for the tests of templates.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "generator/template/template_set.h"
#include "index/base/memory_file_system.h"

namespace mingbai::templates {

struct Theme {
  explicit Theme(std::initializer_list<std::pair<std::string_view, std::string_view>> templates) {
    MemoryFileSystem files;
    (void)files.make_directories("theme");
    for (const auto& [name, text] : templates) {
      files.put("theme/" + std::string(name), text);
    }
    set = TemplateSet::load(files, {"theme"}, diagnostics);
  }

  // The page, or "TP012@3:7 …" for what was reported, one a line.
  std::string render(std::string_view name, const Map& page, const Map& shared = {},
                     RenderRecord* record = nullptr) {
    std::string out;
    const bool done = set->render(name, {page, shared, {}, record}, diagnostics, out);
    return done ? out : problems();
  }
  std::string render(const Map& page = {}) { return render("page.html", page); }

  std::string problems() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.sorted()) {
      out += std::string(d.row->code) + "@" + std::to_string(d.place.line) + ":" +
             std::to_string(d.place.column) + "\n";
    }
    return out;
  }

  Diagnostics diagnostics;
  Result<TemplateSet> set = fail(ErrorCode::kInternal, "");
};

// One template of HTML.
inline Theme page(std::string_view text) {
  return Theme({{"page.html", text}});
}

}  // namespace mingbai::templates
