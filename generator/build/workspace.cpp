// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/workspace.h"

#include "generator/site/assemble.h"
#include "generator/source/reader.h"

namespace mingbai::build {

Result<std::unique_ptr<const Workspace>> load_workspace(const FileSystem& files,
                                                        const Environment& environment,
                                                        const SiteFolders& folders,
                                                        Diagnostics& diagnostics) {
  if (const auto info = files.stat(folders.site); !info || info->type != FileType::kDirectory) {
    return fail(ErrorCode::kNotFound,
                folders.site + "：" + say({"没有这个站点文件夹", "no such site folder"}));
  }
  auto workspace = std::make_unique<Workspace>();
  workspace->folders = folders;
  workspace->site = site::assemble(source::read(files, folders.site, environment.jobs, diagnostics),
                                   china_day(environment.now), diagnostics, folders.audience);
  auto templates =
      templates::TemplateSet::load(files, {join_path(folders.theme, "templates")}, diagnostics);
  if (!templates) {
    return fail(templates.error().with_context(say({"读取主题", "reading the theme"})));
  }
  workspace->templates.emplace(std::move(*templates));
  workspace->assets = render::load_assets(files, folders.theme, diagnostics);
  workspace->assets.search_script_url = folders.search_script;
  workspace->renderer.emplace(workspace->site, *workspace->templates, workspace->assets);
  return std::unique_ptr<const Workspace>(std::move(workspace));
}

}  // namespace mingbai::build
