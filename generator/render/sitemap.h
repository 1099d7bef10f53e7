// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The site map (sitemaps.org protocol 0.9) and robots.txt (RFC 9309). A map holds at most 50,000
// addresses; a larger site gets an index at sitemap.xml and parts sitemap-1.xml, sitemap-2.xml …
// Needs base_url. Pure; thread-safe.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/model/site.h"

namespace mingbai::render {

inline constexpr std::size_t kMostAddressesPerMap = 50'000;

struct MapEntry {
  std::string path;     // from the root
  std::string changed;  // 2017-12-01, 2017-12, 2017, or ""
};

// Documents, directories and every page of every list.
std::vector<MapEntry> map_entries(const model::Site& site);
// 0 when one map is enough.
std::uint32_t map_parts(const model::Site& site);

// Part 0 is sitemap.xml itself: all entries, or the index of the parts.
std::string render_sitemap(const model::Site& site, std::uint32_t part);
std::string render_robots(const model::Site& site);

}  // namespace mingbai::render
