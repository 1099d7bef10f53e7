// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/folders.h"

#include <filesystem>

#include "generator/build/pipeline.h"
#include "generator/build/release.h"

namespace mingbai::cli {
namespace {

std::string program_folder() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path().string();
}

bool is_theme(const FileSystem& files, const std::string& folder) {
  return files.exists(join_path(folder, "templates"));
}

// The index below `folder`, or "" when there is none.
std::string index_below(const FileSystem& files, const std::string& folder) {
  const std::string candidates[] = {folder, build::index_folder(folder),
                                    build::index_folder(join_path(folder, build::kCurrentRelease))};
  for (const std::string& candidate : candidates) {
    if (files.exists(join_path(candidate, "iamglass"))) {
      return candidate;
    }
  }
  return {};
}

}  // namespace

Result<std::string> find_theme(const Invocation& invocation, const std::string& site) {
  if (invocation.arguments.has("--theme")) {
    const std::string given = invocation.arguments.get("--theme");
    if (!is_theme(invocation.files, given)) {
      return fail(ErrorCode::kNotFound,
                  given + "：" +
                      invocation.text({"这里没有主题（缺少 templates 文件夹）",
                                       "no theme here (the templates folder is missing)"}));
    }
    return given;
  }
  if (const std::string own = join_path(site, "theme"); is_theme(invocation.files, own)) {
    return own;
  }
  constexpr int kHighest = 5;
  std::string folder = program_folder();
  for (int i = 0; i < kHighest && !folder.empty() && folder != "/"; ++i) {
    for (const char* below : {"themes/default", "share/mingbai/themes/default"}) {
      if (const std::string theme = join_path(folder, below); is_theme(invocation.files, theme)) {
        return theme;
      }
    }
    folder = std::string(parent_path(folder));
  }
  return fail(ErrorCode::kNotFound,
              invocation.text({"找不到主题，请用 --theme 指明它的文件夹",
                               "no theme found; name its folder with --theme"}));
}

Result<std::string> find_index(const Invocation& invocation) {
  const std::string given = invocation.arguments.get("--db");
  std::vector<std::string> places = {std::string(kDefaultOutput), "build/site"};
  if (!given.empty()) {
    places = {given};
  }
  for (const std::string& place : places) {
    if (std::string found = index_below(invocation.files, place); !found.empty()) {
      return found;
    }
  }
  return fail(ErrorCode::kNotFound,
              (given.empty() ? std::string() : given + "：") +
                  invocation.text(
                      {"找不到检索库，请先运行 mingbai build，或用 --db 指明输出文件夹",
                       "no search index; run mingbai build first, or name the output folder with "
                       "--db"}));
}

}  // namespace mingbai::cli
