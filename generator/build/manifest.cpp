// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/manifest.h"

#include <nlohmann/json.hpp>

#include "index/base/hash.h"
#include "index/base/language.h"
#include "index/text/date.h"

namespace mingbai::build {
namespace {

constexpr int kVersion = 1;

}  // namespace

std::string manifest_text(const std::vector<ListedFile>& listed, const std::string& names_until) {
  nlohmann::ordered_json manifest;
  manifest["version"] = kVersion;
  manifest["hash"] = "BLAKE2b-256";
  if (!names_until.empty()) {
    manifest["names_until"] = names_until;
  }
  auto& entries = manifest["files"] = nlohmann::ordered_json::array();
  for (const ListedFile& file : listed) {
    entries.push_back({{"path", file.path}, {"size", file.size}, {"hash", file.hash}});
  }
  return manifest.dump(1) + "\n";
}

std::optional<std::int32_t> names_until(const FileSystem& files, const std::string& release) {
  const auto text = files.read(join_path(release, kManifest));
  const auto manifest = nlohmann::json::parse(text.value_or(std::string()), nullptr, false);
  const auto found = manifest.is_object() ? manifest.find("names_until") : manifest.end();
  if (!manifest.is_object() || found == manifest.end() || !found->is_string()) {
    return std::nullopt;
  }
  const auto day = text::parse_date(found->get<std::string>());
  return day ? std::optional(text::last_day(*day)) : std::nullopt;
}

Result<std::vector<std::string>> verify_release(const FileSystem& files,
                                                const std::string& release_folder) {
  const auto text = files.read(join_path(release_folder, kManifest));
  if (!text) {
    return fail(text.error());
  }
  const auto manifest = nlohmann::json::parse(*text, nullptr, false);
  if (!manifest.is_object() || manifest.value("version", 0) != kVersion ||
      !manifest.contains("files") || !manifest["files"].is_array()) {
    return fail(ErrorCode::kInvalid,
                release_folder + "：" + say({"清单读不懂", "the manifest cannot be read"}));
  }
  std::vector<std::string> problems;
  for (const auto& entry : manifest["files"]) {
    const std::string path = entry.value("path", "");
    const auto bytes = files.read(join_path(release_folder, path));
    if (!bytes) {
      problems.push_back(path + "：" + say({"缺失", "missing"}));
    } else if (fingerprint(*bytes) != entry.value("hash", "")) {
      problems.push_back(path + "：" + say({"内容与清单不符", "differs from the manifest"}));
    }
  }
  return problems;
}

}  // namespace mingbai::build
