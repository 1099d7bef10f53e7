// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree 省-市-县-乡-村. Built once by the reader, const afterwards; thread-safe when const.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::model {

using RegionId = std::uint32_t;  // index into Regions::all(); parents come before their children

enum class RegionLevel : std::uint8_t { kProvince, kCity, kCounty, kTownship, kVillage };
std::string_view level_name(RegionLevel level);                   // 省 市 县 乡 村
std::optional<RegionLevel> level_by_name(std::string_view name);  // also in English

struct Region {
  std::string name;  // 大张村
  std::string code;  // GB/T 2260 or a local one; unique when not empty
  std::vector<std::string> aliases;
  RegionLevel level = RegionLevel::kProvince;
  std::optional<RegionId> parent;
  std::vector<RegionId> children;  // in the order of regions.yaml
};

class Regions {
 public:
  RegionId add(Region region);  // also enters it among its parent's children

  const std::vector<Region>& all() const { return regions_; }
  const Region& at(RegionId id) const { return regions_[id]; }
  bool empty() const { return regions_.empty(); }

  // By name, alias, code, or a path of them from any ancestor on (东新区/许湾乡/大张村); all that
  // fit.
  std::vector<RegionId> find(std::string_view name_or_path) const;
  std::vector<RegionId> path_to(RegionId id) const;  // from the root down to and with `id`
  std::string path_name(RegionId id, std::string_view separator) const;
  bool is_within(RegionId id, RegionId ancestor) const;  // true for itself

 private:
  std::vector<Region> regions_;
};

}  // namespace mingbai::model
