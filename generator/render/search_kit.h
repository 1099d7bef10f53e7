// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The search page without the site: a server has only the built files, so the build leaves it the
// theme's templates and, as JSON, the values that search.html is given on this site.
//
//   KIT/data.json     {"version": 1, "shared": {…}, "page": {…}}
//   KIT/templates/…   copies of the theme's templates
//
// Const after load(); thread-safe.

#include <memory>
#include <string>

#include "generator/render/search_page.h"
#include "generator/template/value.h"
#include "index/base/error.h"
#include "index/base/file_system.h"

namespace mingbai::render {

std::string search_data_text(const templates::Map& shared, const templates::Map& page);

class SearchKit {
 public:
  static Result<SearchKit> load(const FileSystem& files, const std::string& folder);
  static Result<SearchKit> make(const FileSystem& files, const std::string& templates_folder,
                                const std::string& data_text);
  SearchKit(SearchKit&&) noexcept;
  ~SearchKit();

  // kInternal with the template's error when it fails.
  Result<std::string> render(const SearchPage& page) const;

 private:
  struct Parts;
  explicit SearchKit(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace mingbai::render
