// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/addresses.h"
#include "generator/render/card.h"
#include "generator/render/page_head.h"
#include "generator/render/views.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

using model::Listing;
using model::ListingKind;
using templates::List;
using templates::Map;

constexpr std::size_t kMostLatest = 10;
constexpr std::size_t kMostPerColumn = 6;

List latest(const Context& context) {
  List values;
  for (model::DocumentId id = 0; id < context.site.documents.size(); ++id) {
    if (values.size() == kMostLatest || !context.site.documents[id].date) {
      break;  // the undated come last
    }
    values.push_back(card(context, id));
  }
  return values;
}

List first_cards(const Context& context, const Listing& listing) {
  return cards(
      context,
      std::span(listing.documents).first(std::min(kMostPerColumn, listing.documents.size())));
}

List columns(const Context& context) {
  List values;
  for (const Listing& listing : site::listings_of(context.site, ListingKind::kColumn)) {
    if (listing.documents.empty()) {
      continue;
    }
    const model::ColumnConfig& column = context.site.config.columns[listing.subject];
    values.push_back(Map{{"id", lent(column.id)},
                         {"name", lent(column.name)},
                         {"url", lent(listing.route)},
                         {"description", lent(column.description)},
                         {"items", first_cards(context, listing)}});
  }
  return values;
}

List guides(const Context& context) {
  for (const Listing& listing : site::listings_of(context.site, ListingKind::kColumn)) {
    if (context.site.config.columns[listing.subject].kind == model::Kind::kGuide) {
      return first_cards(context, listing);
    }
  }
  return {};
}

// The places below the site's own, or the outermost ones.
List places(const Context& context) {
  const model::Site& site = context.site;
  List values;
  for (const Listing& listing : site::listings_of(site, ListingKind::kPlace)) {
    if (site.regions.at(listing.subject).parent == site.config.place) {
      values.push_back(Map{{"name", lent(listing.title)},
                           {"url", lent(listing.route)},
                           {"count", listing.documents.size()}});
    }
  }
  return values;
}

}  // namespace

View view_home(const Context& context) {
  const model::SiteConfig& config = context.site.config;
  Map data = page_map(context, {config.name, config.subtitle, "index.html", "home"});
  data.set("latest", latest(context));
  data.set("columns", columns(context));
  data.set("guides", guides(context));
  data.set("places", places(context));
  return {"home.html", std::move(data)};
}

View view_missing(const Context& context) {
  Map data = page_map(context, {"没有找到这一页", {}, "404.html", "missing"});
  // A server shows this page under any address, so its links cannot be relative to it.
  data.set("root", path_of(context.site.config.base_url));
  return {"404.html", std::move(data)};
}

}  // namespace mingbai::render
