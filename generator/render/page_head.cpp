// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/page_head.h"

#include <algorithm>

#include "generator/render/addresses.h"
#include "generator/render/names.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using model::ListingKind;
using templates::List;
using templates::Map;
using templates::Value;

std::string full_title(const Context& context, const PageHead& head) {
  const std::string& name = context.site.config.name;
  if (head.kind == "home") {
    const std::string& subtitle = context.site.config.subtitle;
    return subtitle.empty() ? name : name + " - " + subtitle;
  }
  std::string title(head.title);
  if (head.number > 1) {
    title += "（第" + std::to_string(head.number) + "页）";
  }
  return title + " - " + name;
}

List breadcrumb(const PageHead& head) {
  List steps;
  steps.reserve(head.trail.size() + 2);
  if (head.kind != "home") {
    steps.push_back(Map{{"name", lent("首页")}, {"url", lent("index.html")}});
  }
  for (const Crumb& crumb : head.trail) {
    steps.push_back(Map{{"name", lent(crumb.name)}, {"url", lent(crumb.url)}});
  }
  steps.push_back(Map{{"name", lent(head.title)}, {"url", lent({})}});
  return steps;
}

Crumb crumb_of_directory(ListingKind kind) {
  return {directory_row(kind).title, site::directory_route(kind)};
}

}  // namespace

Map page_map(const Context& context, const PageHead& head) {
  constexpr std::size_t kNames = 16;  // these and those of the view
  const bool in_column = head.column != model::kNoListing;
  Map page{{"title", lent(head.title)},
           {"full_title", full_title(context, head)},
           {"description", lent(head.description)},
           {"url", std::string(head.url)},
           {"kind", lent(head.kind)},
           {"column", in_column ? lent(context.site.config.columns[head.column].id) : lent({})},
           {"meta", meta_tags(context, head)},
           {"feed_url", feed_url(context, head.column)}};
  Map map;
  map.reserve(kNames);
  map.set("root", root_of(head.url));
  map.set("page", std::move(page));
  map.set("breadcrumb", breadcrumb(head));
  return map;
}

std::string feed_url(const Context& context, std::uint32_t column) {
  const model::Site& site = context.site;
  if (site.config.base_url.empty() || newest_document(site) == nullptr) {
    return {};
  }
  const bool own = column != model::kNoListing && !site.listings[column].documents.empty() &&
                   site.documents[site.listings[column].documents.front()].date;
  return own ? site.config.columns[column].id + "/feed.xml" : "feed.xml";
}

std::vector<Crumb> trail_to_place(const Context& context, model::RegionId place) {
  std::vector<Crumb> trail = {crumb_of_directory(ListingKind::kPlace)};
  for (const model::RegionId step : context.site.regions.path_to(place)) {
    const model::Listing* listing = site::find_listing(context.site, ListingKind::kPlace, step);
    if (step != place && listing != nullptr) {
      trail.push_back({listing->title, listing->route});
    }
  }
  return trail;
}

std::vector<Crumb> trail_to_topic(const Context& context, model::TopicId topic) {
  const model::Site& site = context.site;
  std::vector<Crumb> trail;
  for (auto up = site.topics[topic].parent; up; up = site.topics[*up].parent) {
    const model::Listing* listing = site::find_listing(site, ListingKind::kTopic, *up);
    trail.push_back({listing->title, listing->route});
  }
  trail.push_back(crumb_of_directory(ListingKind::kTopic));
  std::reverse(trail.begin(), trail.end());
  return trail;
}

}  // namespace mingbai::render
