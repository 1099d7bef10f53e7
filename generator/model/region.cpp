// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/region.h"

#include <algorithm>
#include <array>

#include "index/base/strings.h"

namespace mingbai::model {
namespace {

struct LevelRow {
  std::string_view zh;
  std::string_view en;
};
// In the order of the enumeration.
constexpr std::array<LevelRow, 5> kLevels = {
    {{"省", "province"}, {"市", "city"}, {"县", "county"}, {"乡", "township"}, {"村", "village"}}};

bool is_called(const Region& region, std::string_view name) {
  return name == region.name || (!region.code.empty() && name == region.code) ||
         std::find(region.aliases.begin(), region.aliases.end(), name) != region.aliases.end();
}

}  // namespace

std::string_view level_name(RegionLevel level) {
  return kLevels[static_cast<std::size_t>(level)].zh;
}

std::optional<RegionLevel> level_by_name(std::string_view name) {
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    if (name == kLevels[i].zh || name == kLevels[i].en) {
      return static_cast<RegionLevel>(i);
    }
  }
  return std::nullopt;
}

RegionId Regions::add(Region region) {
  const auto id = static_cast<RegionId>(regions_.size());
  if (region.parent) {
    regions_[*region.parent].children.push_back(id);
  }
  regions_.push_back(std::move(region));
  return id;
}

std::vector<RegionId> Regions::find(std::string_view name_or_path) const {
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(name_or_path, '/')) {
    if (const std::string_view name = trim(part); !name.empty()) {
      parts.push_back(name);
    }
  }
  std::vector<RegionId> found;
  for (RegionId id = 0; !parts.empty() && id < regions_.size(); ++id) {
    if (!is_called(regions_[id], parts.back())) {
      continue;
    }
    // The earlier parts must be ancestors in this order; levels between them may be left out.
    std::size_t open = parts.size() - 1;
    for (auto up = regions_[id].parent; open > 0 && up; up = regions_[*up].parent) {
      open -= is_called(regions_[*up], parts[open - 1]) ? 1 : 0;
    }
    if (open == 0) {
      found.push_back(id);
    }
  }
  return found;
}

std::vector<RegionId> Regions::path_to(RegionId id) const {
  std::vector<RegionId> path;
  for (std::optional<RegionId> at = id; at; at = regions_[*at].parent) {
    path.push_back(*at);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::string Regions::path_name(RegionId id, std::string_view separator) const {
  std::vector<std::string> names;
  for (const RegionId step : path_to(id)) {
    names.push_back(regions_[step].name);
  }
  return join(names, separator);
}

bool Regions::is_within(RegionId id, RegionId ancestor) const {
  for (std::optional<RegionId> at = id; at; at = regions_[*at].parent) {
    if (*at == ancestor) {
      return true;
    }
  }
  return false;
}

}  // namespace mingbai::model
