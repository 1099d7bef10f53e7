// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/folders.h"

#include <filesystem>

#include "generator/build/pipeline.h"
#include "generator/build/release.h"
#include "index/store/searcher.h"

namespace mingbai::cli {
namespace {

std::string program_folder() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path().string();
}

bool is_theme(const FileSystem& files, const std::string& folder) {
  return files.exists(join_path(folder, "templates"));
}

constexpr Text kNoIndex{
    "找不到检索库，请先运行 mingbai build，或用 --db 指明输出文件夹",
    "no search index; run mingbai build first, or name the output folder with --db"};

// The index below `folder`, or "" when there is none.
std::string index_below(const FileSystem& files, const std::string& folder) {
  const std::string candidates[] = {folder, build::index_folder(folder),
                                    build::index_folder(join_path(folder, build::kCurrentRelease))};
  for (const std::string& candidate : candidates) {
    if (store::index_stands(files, candidate)) {
      return candidate;
    }
  }
  return {};
}

// Where nothing is yet, `place` is taken for the index folder that will be there.
Result<std::vector<store::Shard>> shards_of(const FileSystem& files, const std::string& place) {
  if (place.starts_with("remote:")) {
    auto remote = store::parse_remote_shard(place);
    return remote ? Result<std::vector<store::Shard>>(std::vector{std::move(*remote)})
                  : fail(std::move(remote.error()));
  }
  const auto info = files.stat(place);
  if (info && info->type == FileType::kFile) {
    return store::read_shard_list(files, place);
  }
  if (const std::string list = store::shard_list_in(files, place); !list.empty()) {
    return store::read_shard_list(files, list);
  }
  std::string found = index_below(files, place);
  return std::vector{store::Shard{place, found.empty() ? place : std::move(found), {}, 0}};
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

Result<std::vector<store::Shard>> find_archive(const Invocation& invocation) {
  const std::vector<std::string> given = invocation.arguments.all("--db");
  if (given.empty()) {
    for (const char* place : {kDefaultOutput.data(), "build/site"}) {
      if (std::string found = index_below(invocation.files, place); !found.empty()) {
        return std::vector{store::Shard{place, std::move(found), {}, 0}};
      }
    }
    return fail(ErrorCode::kNotFound, invocation.text(kNoIndex));
  }
  std::vector<store::Shard> shards;
  for (const std::string& place : given) {
    auto named = shards_of(invocation.files, place);
    if (!named) {
      return fail(std::move(named.error()));
    }
    shards.insert(shards.end(), named->begin(), named->end());
  }
  const store::Shard& first = shards.front();
  if (shards.size() == 1 && !first.is_remote() &&
      !store::index_stands(invocation.files, first.folder)) {
    return fail(ErrorCode::kNotFound, given.front() + "：" + invocation.text(kNoIndex));
  }
  return shards;
}

}  // namespace mingbai::cli
