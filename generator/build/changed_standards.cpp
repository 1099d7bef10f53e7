// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/changed_standards.h"

#include <map>

#include <nlohmann/json.hpp>

#include "generator/render/benefit_data.h"

namespace mingbai::build {
namespace {

using Standards = std::map<std::string, nlohmann::json>;

// window.mingbaiBenefits={…};
std::optional<Standards> standards_in(std::string_view script) {
  const std::size_t begin = script.find('{');
  const std::size_t end = script.rfind('}');
  if (begin == script.npos || end == script.npos || end < begin) {
    return std::nullopt;
  }
  const auto data = nlohmann::json::parse(script.substr(begin, end - begin + 1), nullptr, false);
  if (!data.is_object() || !data.contains("standards") || !data["standards"].is_array()) {
    return std::nullopt;
  }
  Standards standards;
  for (nlohmann::json standard : data["standards"]) {
    if (!standard.is_object() || !standard.value("id", nlohmann::json()).is_string()) {
      return std::nullopt;
    }
    // Numbers of places and facts move when one is added above them.
    const auto id = standard["id"].get<std::string>();
    for (const char* moving : {"place", "quantity", "requirements"}) {
      standard.erase(moving);
    }
    standards.emplace(id, std::move(standard));
  }
  return standards;
}

}  // namespace

std::vector<std::string> changed_standards(const FileSystem& files, const std::string& output,
                                           const model::Site& site) {
  const auto bytes = files.read(join_path(output, render::kBenefitData));
  const auto before = bytes ? standards_in(*bytes) : std::nullopt;
  const auto now = standards_in(render::render_benefit_data(site));
  std::vector<std::string> changed;
  if (!before || !now) {
    return changed;
  }
  for (const auto& [id, standard] : *now) {
    const auto old = before->find(id);
    if (old == before->end() || old->second != standard) {
      changed.push_back(id);
    }
  }
  for (const auto& [id, standard] : *before) {
    if (!now->contains(id)) {
      changed.push_back(id);
    }
  }
  std::sort(changed.begin(), changed.end());
  return changed;
}

}  // namespace mingbai::build
