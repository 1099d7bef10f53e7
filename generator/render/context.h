// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all views share: the site, look-ups into it, and the values that are the same on every page,
// made once. Borrows the site and the assets; const and thread-safe after construction.

#include <array>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generator/model/site.h"
#include "generator/render/assets.h"
#include "generator/site/near_names.h"
#include "generator/site/targets.h"
#include "generator/template/value.h"

namespace mingbai::render {

struct Context {
  Context(const model::Site& site, const Assets& assets);

  const model::Site& site;
  const Assets& assets;
  site::Targets targets;
  std::unordered_map<std::string_view, const model::StaticFile*> files;  // by source_path
  site::NearNames file_names;
  // Where a link may lead inside the site, besides files; addresses from the root.
  std::unordered_set<std::string_view> routes;

  std::vector<std::vector<const model::ServicePoint*>> service_points;  // by region
  templates::Map shared;                     // site, style_url, script_url
  std::array<templates::Value, 6> validity;  // {state label} by model::Validity
  std::vector<templates::Value> columns;     // {id name url description count} by column

  // Cards are made when first asked for and then shared: a document stands in some twenty lists,
  // and making its card anew for each was a quarter of a build's time. See card().
  mutable std::vector<templates::Value> cards;
  mutable std::vector<std::once_flag> cards_made;
};

// Text of the site itself, which outlives every page.
inline templates::Value lent(std::string_view text) {
  return templates::Value::borrowed(text);
}

// {level name phone tel hours note} of the site; {name address phone tel hours place} of a point.
templates::Value hotlines_value(const model::Site& site);
templates::Value service_point_value(const model::Site& site, const model::ServicePoint& point);

// The newest document with a date; null when there is none.
const model::Document* newest_document(const model::Site& site);

}  // namespace mingbai::render
