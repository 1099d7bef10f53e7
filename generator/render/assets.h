// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The theme's assets as they go out. The style sheet and the script carry a hash of their bytes in
// the name, so that a kiosk's browser may keep them for ever; other assets, which the style sheet
// names itself, keep theirs. Not thread-safe while loading; const afterwards.

#include <string>
#include <vector>

#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::render {

struct Asset {
  std::string path;  // below the root of the site: assets/style.1a2b3c4d.css
  std::string bytes;
};

struct Assets {
  std::vector<Asset> files;  // by path
  std::string style_url;     // assets/style.1a2b3c4d.css
  std::string script_url;
  // Variables of the templates and where the assets of single pages are; empty: the theme has none.
  std::vector<std::pair<std::string_view, std::string>> optional_urls = {};
  std::string search_script_url = {};  // of the search without a server; empty: there is none
};

// Reads <theme>/assets, with its folders. A missing style.css or site.js is an error.
Assets load_assets(const FileSystem& files, const std::string& theme, Diagnostics& diagnostics);

}  // namespace mingbai::render
