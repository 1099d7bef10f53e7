// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A site folder and its theme, read and assembled, ready to render: the first half of every build,
// preview and check. Const after load(); shared by threads.

#include <memory>
#include <optional>
#include <string>

#include "generator/build/progress.h"
#include "generator/model/site.h"
#include "generator/render/renderer.h"
#include "generator/template/template_set.h"
#include "index/base/diagnostic.h"
#include "index/base/environment.h"
#include "index/base/error.h"
#include "index/base/file_system.h"

namespace mingbai::build {

struct SiteFolders {
  std::string site;   // holds site.yaml
  std::string theme;  // holds templates/ and assets/
  model::Audience audience = model::Audience::kPublic;
  std::string search_script = {};  // where the site's own search will stand; empty: it has none
};

struct Workspace {
  SiteFolders folders;
  model::Site site;
  std::optional<templates::TemplateSet> templates;
  render::Assets assets;
  std::optional<render::Renderer> renderer;  // borrows the members above
};

// Mistakes of the site's author go to `diagnostics`; the workspace then still holds what is sound,
// so that a preview can show it. Fails only when the folder or the theme cannot be used at all.
Result<std::unique_ptr<const Workspace>> load_workspace(const FileSystem& files,
                                                        const Environment& environment,
                                                        const SiteFolders& folders,
                                                        Diagnostics& diagnostics);

}  // namespace mingbai::build
