// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/views.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using model::Listing;
using model::ListingKind;
using templates::List;
using templates::Map;
using templates::Value;

Map item(const Listing& listing, std::size_t level) {
  return Map{{"name", lent(listing.title)},
             {"url", lent(listing.route)},
             {"count", listing.documents.size()},
             {"level", level}};
}

Map group(std::string_view name, List items) {
  return Map{{"name", lent(name)}, {"items", std::move(items)}};
}

struct Step {
  std::uint32_t id;
  std::size_t level;
};

// A tree from its roots, parents before children, in the order of the site's files. `children`
// gives those of an id.
template <typename Children>
List tree(const Context& context, ListingKind kind, std::vector<std::uint32_t> roots,
          const Children& children) {
  List items;
  std::vector<Step> open;
  for (auto at = roots.rbegin(); at != roots.rend(); ++at) {
    open.push_back({*at, 0});
  }
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    const Listing* listing = site::find_listing(context.site, kind, step.id);
    if (listing != nullptr) {
      items.push_back(item(*listing, step.level));
    }
    const std::vector<std::uint32_t>& below = children(step.id);
    for (auto at = below.rbegin(); at != below.rend(); ++at) {
      open.push_back({*at, step.level + (listing != nullptr ? 1 : 0)});
    }
  }
  return items;
}

List topic_groups(const Context& context) {
  const model::Site& site = context.site;
  std::vector<std::uint32_t> roots;
  for (std::uint32_t i = 0; i < site.topics.size(); ++i) {
    if (!site.topics[i].parent) {
      roots.push_back(i);
    }
  }
  return {group({}, tree(context, ListingKind::kTopic, std::move(roots),
                         [&](std::uint32_t id) -> const std::vector<std::uint32_t>& {
                           return site.topics[id].children;
                         }))};
}

List place_groups(const Context& context) {
  const model::Site& site = context.site;
  const std::optional<model::RegionId> root = site.config.place;
  static const std::vector<std::uint32_t> kNone;
  const auto is_root = [&](model::RegionId id) {
    return root ? id == *root : !site.regions.at(id).parent;
  };
  std::vector<std::uint32_t> roots;
  std::vector<std::uint32_t> outside;  // trees that are not the site's own
  for (model::RegionId id = 0; id < site.regions.all().size(); ++id) {
    if (is_root(id)) {
      roots.push_back(id);
    } else if (!site.regions.at(id).parent) {
      outside.push_back(id);
    }
  }
  const auto children = [&](model::RegionId id) -> const std::vector<std::uint32_t>& {
    return site.regions.at(id).children;
  };
  const auto children_outside = [&](model::RegionId id) -> const std::vector<std::uint32_t>& {
    return root && id == *root ? kNone : children(id);
  };
  List groups = {group({}, tree(context, ListingKind::kPlace, std::move(roots), children))};
  List others = tree(context, ListingKind::kPlace, std::move(outside), children_outside);
  // The tree above the site's own place passes through it: it stands in the first group.
  std::erase_if(others, [&](const Value& value) {
    const Listing* own = root ? site::find_listing(site, ListingKind::kPlace, *root) : nullptr;
    return own != nullptr && value.map().find("url")->text() == own->route;
  });
  if (!others.empty()) {
    groups.push_back(group("上级和其他地区", std::move(others)));
  }
  return groups;
}

List flat_groups(const Context& context, ListingKind kind) {
  std::vector<const Listing*> listings;
  for (const Listing& listing : site::listings_of(context.site, kind)) {
    listings.push_back(&listing);
  }
  if (kind == ListingKind::kOrgan) {  // who publishes most is most asked for
    std::stable_sort(listings.begin(), listings.end(), [](const Listing* a, const Listing* b) {
      return a->documents.size() > b->documents.size();
    });
  }
  List items;
  for (const Listing* listing : listings) {
    items.push_back(item(*listing, 0));
  }
  return {group({}, std::move(items))};
}

List groups_of(const Context& context, ListingKind kind) {
  if (kind == ListingKind::kTopic) {
    return topic_groups(context);
  }
  return kind == ListingKind::kPlace ? place_groups(context) : flat_groups(context, kind);
}

}  // namespace

View view_directory(const Context& context, ListingKind kind) {
  const DirectoryRow& row = directory_row(kind);
  const PageHead head{row.title, row.description, site::directory_route(kind), "directory"};
  Map data = page_map(context, head);
  data.set("directory", Map{{"title", lent(row.title)},
                            {"description", lent(row.description)},
                            {"kind", lent(row.name)},
                            {"groups", groups_of(context, kind)}});
  return {"directory.html", std::move(data)};
}

}  // namespace mingbai::render
