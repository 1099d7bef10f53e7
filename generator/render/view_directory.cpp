// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/trees.h"
#include "generator/render/views.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using model::Listing;
using model::ListingKind;
using templates::List;
using templates::Map;

Map item(const TreeEntry& entry) {
  return Map{{"name", lent(entry.listing->title)},
             {"url", lent(entry.listing->route)},
             {"count", entry.listing->documents.size()},
             {"level", entry.level}};
}

List items(const std::vector<TreeEntry>& entries) {
  List values;
  for (const TreeEntry& entry : entries) {
    values.push_back(item(entry));
  }
  return values;
}

Map group(std::string_view name, List members) {
  return Map{{"name", lent(name)}, {"items", std::move(members)}};
}

List place_groups(const Context& context) {
  const PlaceTrees trees = place_trees(context.site);
  List groups = {group({}, items(trees.own))};
  if (!trees.others.empty()) {
    List others;
    for (const TreeEntry& entry : trees.others) {
      Map value = item(entry);
      if (entry.level == 0 && !entry.listing->description.empty()) {
        value.set("name", lent(entry.listing->description));  // nothing above it says where it is
      }
      others.push_back(std::move(value));
    }
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
  List values;
  for (const Listing* listing : listings) {
    values.push_back(item({listing, 0}));
  }
  return {group({}, std::move(values))};
}

List groups_of(const Context& context, ListingKind kind) {
  if (kind == ListingKind::kTopic) {
    return {group({}, items(topic_tree(context.site)))};
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
