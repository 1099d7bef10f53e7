// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/render/card.h"
#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/pager.h"
#include "generator/render/views.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using model::Listing;
using model::ListingKind;
using templates::List;
using templates::Map;
using templates::Value;

constexpr std::string_view kEmpty = "这里还没有内容。";
// A topic's first page shows this many of each group; what is older stands on the next pages.
constexpr std::size_t kMostPerGroup = 40;

List link_values(const Context& context, ListingKind kind, const std::vector<std::uint32_t>& ids) {
  List values;
  for (const std::uint32_t id : ids) {
    if (const Listing* listing = site::find_listing(context.site, kind, id)) {
      values.push_back(Map{{"name", lent(listing->title)},
                           {"url", lent(listing->route)},
                           {"count", listing->documents.size()}});
    }
  }
  return values;
}

List children_of(const Context& context, const Listing& listing) {
  if (listing.kind == ListingKind::kPlace) {
    return link_values(context, listing.kind, context.site.regions.at(listing.subject).children);
  }
  if (listing.kind == ListingKind::kTopic) {
    return link_values(context, listing.kind, context.site.topics[listing.subject].children);
  }
  return {};
}

// Of the place itself and of those above it, nearest first: a village's people go to the township.
List service_points(const Context& context, const Listing& listing) {
  const model::Site& site = context.site;
  List values;
  if (listing.kind != ListingKind::kPlace) {
    return values;
  }
  for (std::optional<model::RegionId> at = listing.subject; at; at = site.regions.at(*at).parent) {
    for (const model::ServicePoint* point : context.service_points[*at]) {
      values.push_back(service_point_value(site, *point));
    }
  }
  return values;
}

PageHead head_of(const Context& context, const Listing& listing, std::string_view url,
                 std::uint32_t number) {
  PageHead head{listing.title, listing.description, url, listing_kind_name(listing.kind)};
  head.number = number;
  switch (listing.kind) {
    case ListingKind::kColumn:
      head.column = listing.subject;
      break;
    case ListingKind::kTopic:
      head.trail = trail_to_topic(context, listing.subject);
      break;
    case ListingKind::kPlace:
      head.trail = trail_to_place(context, listing.subject);
      break;
    case ListingKind::kYear:
    case ListingKind::kOrgan:
      head.trail = {{directory_row(listing.kind).title, site::directory_route(listing.kind)}};
      break;
  }
  return head;
}

// {name url} of the standards of a topic or place, or of the one above it that has some; none
// elsewhere.
Value benefit_table(const model::Site& site, const Listing& listing) {
  const auto table_of = [&](model::BenefitTable::Kind kind, std::uint32_t subject) -> Value {
    for (const model::BenefitTable& table : site.benefit_tables) {
      if (table.kind == kind && table.subject == subject) {
        return Map{{"name", lent(table.name)}, {"url", lent(table.route)}};
      }
    }
    return {};
  };
  Value found;
  if (listing.kind == ListingKind::kTopic) {
    for (std::optional<model::TopicId> at = listing.subject; at && found.is_null();
         at = site.topics[*at].parent) {
      found = table_of(model::BenefitTable::Kind::kTopic, *at);
    }
  } else if (listing.kind == ListingKind::kPlace) {
    for (std::optional<model::RegionId> at = listing.subject; at && found.is_null();
         at = site.regions.at(*at).parent) {
      found = table_of(model::BenefitTable::Kind::kPlace, *at);
    }
  }
  return found;
}

// `listing` without its items.
Map listing_map(const Context& context, const Listing& listing, std::uint32_t number) {
  const int page_size = context.site.config.page_size;
  Map pager;
  set_pager(
      {number, site::page_count(listing, page_size)},
      [&](std::uint32_t n) { return site::page_route(listing.route, n); }, pager);
  const bool is_place = listing.kind == ListingKind::kPlace;
  return Map{{"title", lent(listing.title)},
             {"description", lent(listing.description)},
             {"kind", lent(listing_kind_name(listing.kind))},
             {"pager", std::move(pager)},
             {"total", listing.documents.size()},
             {"empty", lent(kEmpty)},
             {"children", children_of(context, listing)},
             {"benefits", benefit_table(context.site, listing)},
             {"hotlines", is_place ? hotlines_value(context.site) : Value(List{})},
             {"service_points", service_points(context, listing)}};
}

enum class TopicGroup : std::uint8_t { kGuides, kPolicies, kOthers, kExpired };

TopicGroup group_of(const model::Site& site, model::DocumentId id) {
  const model::Kind kind = site.documents[id].kind;
  if (kind == model::Kind::kGuide) {
    return TopicGroup::kGuides;
  }
  if (kind != model::Kind::kPolicy) {
    return TopicGroup::kOthers;
  }
  // What is announced but not yet in force belongs among what a reader must know.
  const model::Validity validity = site.validity[id];
  const bool stands = validity == model::Validity::kInForce || validity == model::Validity::kNotYet;
  return stands ? TopicGroup::kPolicies : TopicGroup::kExpired;
}

}  // namespace

View view_listing(const Context& context, const Listing& listing, std::uint32_t number) {
  const std::string url = site::page_route(listing.route, number);
  Map data = page_map(context, head_of(context, listing, url, number));
  Map map = listing_map(context, listing, number);
  map.set("items",
          cards(context, site::page_documents(listing, context.site.config.page_size, number)));
  data.set("listing", std::move(map));
  return {"listing.html", std::move(data)};
}

View view_topic(const Context& context, const Listing& listing) {
  constexpr std::string_view kNames[] = {"guides", "policies", "others", "expired"};
  // The second page begins where the first one's share of the list ends, so that share must fit.
  const std::size_t most =
      std::max(kMostPerGroup, static_cast<std::size_t>(std::max(context.site.config.page_size, 1)));
  List groups[4];
  for (const model::DocumentId id : listing.documents) {
    List& group = groups[static_cast<std::size_t>(group_of(context.site, id))];
    if (group.size() < most) {
      group.push_back(card(context, id));
    }
  }
  const model::Topic& topic = context.site.topics[listing.subject];
  Map map{{"name", lent(topic.name)},
          {"summary", lent(topic.summary)},
          {"children", children_of(context, listing)}};
  for (std::size_t i = 0; i < std::size(groups); ++i) {
    map.set(kNames[i], std::move(groups[i]));
  }
  Map data = page_map(context, head_of(context, listing, listing.route, 1));
  data.set("topic", std::move(map));
  data.set("listing", listing_map(context, listing, 1));
  return {"topic.html", std::move(data)};
}

}  // namespace mingbai::render
