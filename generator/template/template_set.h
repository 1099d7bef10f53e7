// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A theme's templates, compiled once and rendered many times. The language is a subset of Jinja;
// README.md beside this file is its description for theme authors.
//
// Names are paths below the templates folder ("page.html", "parts/card.html"). The extension
// decides how output is escaped: .html by HTML context, .xml as XML, .txt not at all.
//
// Errors: load() fails with kNotFound/kIo… when the folder cannot be read; mistakes of the theme's
// author go to Diagnostics (codes TP…), from load() and from render() alike.
// Thread-safety: const after load(); render() may be called by all threads at once.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/template/value.h"
#include "index/base/diagnostic.h"
#include "index/base/error.h"
#include "index/base/file_system.h"
#include "index/base/hash.h"

namespace mingbai::templates {

// What one render read, for the incremental build. The views belong to the TemplateSet.
struct RenderRecord {
  std::vector<std::string_view> templates;  // names, sorted
  std::vector<std::string_view> page_keys;  // sorted; asked of the page's data, found or not
  std::vector<std::string_view>
      shared_keys;  // sorted; not in the page, so asked of the shared data
};

struct RenderInput {
  const Map& page;           // looked up first
  const Map& shared;         // the same for all pages: site, texts, menus
  std::string_view subject;  // the page being made, named in diagnostics; may be empty
  RenderRecord* record = nullptr;
};

class TemplateSet {
 public:
  // Compiles every .html, .xml and .txt below `folders`; of two files with the same name the one in
  // the earlier folder counts, so a site can replace single templates of its theme. A folder that
  // does not exist is an error. A template with mistakes is left out and its mistakes are in
  // `diagnostics`: all mistakes of all templates.
  static Result<TemplateSet> load(const FileSystem& files, const std::vector<std::string>& folders,
                                  Diagnostics& diagnostics);

  TemplateSet(TemplateSet&&) noexcept;
  TemplateSet& operator=(TemplateSet&&) noexcept;
  ~TemplateSet();

  bool contains(std::string_view name) const;
  std::vector<std::string_view> names() const;  // sorted
  // Of the template's text and the texts of all that it can reach (extends, include, import): a
  // page need not be rendered again for a theme change that leaves this as it was. Zero for an
  // unknown name.
  ContentHash hash(std::string_view name) const;

  // Appends the page to `out`. False when it cannot be rendered (unknown template, unknown name,
  // limit, nothing but white space rendered): the reason is in `diagnostics` and `out` is as
  // before.
  [[nodiscard]] bool render(std::string_view name, const RenderInput& input,
                            Diagnostics& diagnostics, std::string& out) const;

 private:
  struct Compiled;
  explicit TemplateSet(std::unique_ptr<const Compiled> compiled);

  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace mingbai::templates
