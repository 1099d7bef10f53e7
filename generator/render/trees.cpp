// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/trees.h"

#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using Ids = std::vector<std::uint32_t>;

struct Step {
  std::uint32_t id = 0;
  std::size_t level = 0;
};

// `listing_of(id)` is null for what has no page, `children_of(id)` gives what is below.
template <typename ListingOf, typename ChildrenOf>
std::vector<TreeEntry> walk(const Ids& roots, const ListingOf& listing_of,
                            const ChildrenOf& children_of) {
  std::vector<TreeEntry> entries;
  std::vector<Step> open;
  const auto push = [&](const Ids& ids, std::size_t level) {
    for (auto at = ids.rbegin(); at != ids.rend(); ++at) {
      open.push_back({*at, level});
    }
  };
  push(roots, 0);
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    const model::Listing* listing = listing_of(step.id);
    if (listing != nullptr) {
      entries.push_back({listing, step.level});
    }
    push(children_of(step.id), step.level + (listing != nullptr ? 1 : 0));
  }
  return entries;
}

}  // namespace

std::vector<TreeEntry> topic_tree(const model::Site& site) {
  Ids roots;
  for (std::uint32_t id = 0; id < site.topics.size(); ++id) {
    if (!site.topics[id].parent) {
      roots.push_back(id);
    }
  }
  return walk(
      roots,
      [&](model::TopicId id) { return site::find_listing(site, model::ListingKind::kTopic, id); },
      [&](model::TopicId id) -> const Ids& { return site.topics[id].children; });
}

PlaceTrees place_trees(const model::Site& site) {
  Ids outermost;
  for (model::RegionId id = 0; id < site.regions.all().size(); ++id) {
    if (!site.regions.at(id).parent) {
      outermost.push_back(id);
    }
  }
  const Ids none;
  const auto listing_of = [&](model::RegionId id) {
    return site::find_listing(site, model::ListingKind::kPlace, id);
  };
  const auto children_of = [&](model::RegionId id) -> const Ids& {
    return site.regions.at(id).children;
  };
  if (!site.config.place) {
    return {walk(outermost, listing_of, children_of), {}};
  }
  const model::RegionId own = *site.config.place;
  return {
      walk({own}, listing_of, children_of),
      walk(
          outermost, [&](model::RegionId id) { return id == own ? nullptr : listing_of(id); },
          [&](model::RegionId id) -> const Ids& { return id == own ? none : children_of(id); })};
}

}  // namespace mingbai::render
