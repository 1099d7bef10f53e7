// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/assets.h"

#include <algorithm>

#include "generator/render/messages.h"
#include "index/base/hash.h"

namespace mingbai::render {
namespace {

constexpr std::string_view kFolder = "assets";
constexpr std::string_view kStyle = "style.css";
constexpr std::string_view kScript = "site.js";

struct OptionalAsset {
  std::string_view name;
  std::string_view variable;  // of the templates
};
// Of single pages; a theme may have them.
constexpr OptionalAsset kOptional[] = {
    {"touch.css", "touch_style_url"},         {"idle.js", "idle_script_url"},
    {"cards.js", "cards_script_url"},         {"entitlement.js", "entitlement_script_url"},
    {"questions.js", "questions_script_url"},
};

// An asset is sent to a kiosk over a village's line; a larger one is a mistake.
constexpr std::uint64_t kLargestAsset = std::uint64_t{8} << 20U;
constexpr int kDeepest = 8;  // folders; also ends a loop of links

class Loader {
 public:
  Loader(const FileSystem& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {}

  void read_folder(const std::string& source, const std::string& output, int depth) {
    const auto entries = files_.list(source);
    if (!entries) {
      return;  // the two assets that must be there are missed below
    }
    for (const DirectoryEntry& entry : *entries) {
      const std::string from = join_path(source, entry.name);
      const std::string to = join_path(output, entry.name);
      const auto info =
          entry.name.front() == '.' ? fail(ErrorCode::kNotFound, {}) : files_.stat(from);
      if (info && info->type == FileType::kDirectory && depth < kDeepest) {
        read_folder(from, to, depth + 1);
      } else if (info && info->type == FileType::kFile) {
        read_file(from, to);
      }
    }
  }

  bool has(std::string_view name) const {
    const std::string path = join_path(kFolder, name);
    return std::any_of(assets_.begin(), assets_.end(),
                       [&](const Asset& asset) { return asset.path == path; });
  }

  // The hashed name of a top-level asset; says so when there is none.
  std::string hashed_url(std::string_view name) {
    const std::string path = join_path(kFolder, name);
    const auto found = std::find_if(assets_.begin(), assets_.end(),
                                    [&](const Asset& asset) { return asset.path == path; });
    if (found == assets_.end()) {
      diagnostics_.add(kAssetMissing, {path, 0, 0}, {}, {path});
      return path;
    }
    const std::string_view kind = extension(name);
    const std::string stem = path.substr(0, path.size() - kind.size());
    found->path = stem + "." + fingerprint(found->bytes).substr(0, 8) + std::string(kind);
    return found->path;
  }

  std::vector<Asset> take() {
    std::sort(assets_.begin(), assets_.end(),
              [](const Asset& a, const Asset& b) { return a.path < b.path; });
    return std::move(assets_);
  }

 private:
  void read_file(const std::string& from, const std::string& to) {
    auto bytes = files_.read(from, kLargestAsset);
    if (bytes) {
      assets_.push_back({to, std::move(*bytes)});
    } else {
      diagnostics_.add(kAssetFailed, {to, 0, 0}, {}, {to, bytes.error().message});
    }
  }

  const FileSystem& files_;
  Diagnostics& diagnostics_;
  std::vector<Asset> assets_;
};

}  // namespace

Assets load_assets(const FileSystem& files, const std::string& theme, Diagnostics& diagnostics) {
  Loader loader(files, diagnostics);
  loader.read_folder(join_path(theme, kFolder), std::string(kFolder), 0);
  Assets assets;
  assets.style_url = loader.hashed_url(kStyle);
  assets.script_url = loader.hashed_url(kScript);
  for (const OptionalAsset& asset : kOptional) {
    assets.optional_urls.emplace_back(
        asset.variable, loader.has(asset.name) ? loader.hashed_url(asset.name) : std::string());
  }
  assets.files = loader.take();
  return assets;
}

}  // namespace mingbai::render
