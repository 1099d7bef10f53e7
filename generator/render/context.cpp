// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/context.h"

#include "generator/render/addresses.h"
#include "generator/render/names.h"
#include "generator/site/benefit_items.h"
#include "generator/site/queries.h"
#include "index/base/file_system.h"
#include "index/base/version.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

using model::ListingKind;
using templates::List;
using templates::Map;
using templates::Value;

// Standing pages stand in the foot of every page: a list without end would make the site quadratic.
constexpr std::size_t kMostStandingPages = 20;

List column_values(const model::Site& site) {
  List values;
  for (const model::Listing& listing : site::listings_of(site, ListingKind::kColumn)) {
    const model::ColumnConfig& column = site.config.columns[listing.subject];
    values.push_back(Map{{"id", lent(column.id)},
                         {"name", lent(column.name)},
                         {"url", lent(listing.route)},
                         {"description", lent(column.description)},
                         {"count", listing.documents.size()}});
  }
  return values;
}

Value topic_values(const model::Site& site) {
  List values;
  for (const model::Listing& listing : site::listings_of(site, ListingKind::kTopic)) {
    const model::Topic& topic = site.topics[listing.subject];
    if (!topic.parent) {
      values.push_back(Map{{"id", lent(topic.id)},
                           {"name", lent(topic.name)},
                           {"url", lent(listing.route)},
                           {"summary", lent(topic.summary)},
                           {"count", listing.documents.size()}});
    }
  }
  return values;
}

Value directory_values(const model::Site& site) {
  List values;
  for (const DirectoryRow& row : directory_rows()) {
    if (!site::listings_of(site, row.kind).empty()) {
      values.push_back(Map{{"kind", lent(row.name)},
                           {"title", lent(row.title)},
                           {"url", lent(site::directory_route(row.kind))}});
    }
  }
  return values;
}

Value standing_pages(const model::Site& site) {
  List values;
  // Undated documents come last, and pages are undated.
  for (std::size_t id = 0; id < site.documents.size(); ++id) {
    const model::Document& document = site.documents[id];
    if (document.kind == model::Kind::kPage && values.size() < kMostStandingPages) {
      values.push_back(Map{{"title", lent(document.title)},
                           {"url", lent(site.routes[id])},
                           {"slug", lent(document.slug)}});
    }
  }
  return values;
}

Value site_value(const model::Site& site, const List& columns) {
  const model::SiteConfig& config = site.config;
  const model::Document* newest = newest_document(site);
  return Map{
      {"name", lent(config.name)},
      {"subtitle", lent(config.subtitle)},
      {"notice", lent(config.notice)},
      {"domain", lent(config.domain)},
      {"id_code", lent(config.id_code)},
      {"icp", lent(config.icp)},
      {"police", lent(config.police)},
      {"organizer", lent(config.organizer)},
      {"contractor", lent(config.contractor)},
      {"version", lent(program_version())},
      {"place", config.place ? lent(site.regions.at(*config.place).name) : lent({})},
      {"updated", newest != nullptr ? Value(text::iso(*newest->date)) : lent({})},
      {"columns", columns},
      {"topics", topic_values(site)},
      {"hotlines", hotlines_value(site)},
      {"directories", directory_values(site)},
      {"pages", standing_pages(site)},
      {"questions_url", site.benefits.facts.empty() || site.programmes.empty()
                            ? lent({})
                            : lent(site::kBenefitQuestions)},
      {"cards_url", config.card_pages ? lent(kCardDoor) : lent({})},
      {"benefits_url", site.programmes.empty() ? lent({}) : lent(site::kBenefitIndex)},
  };
}

std::vector<std::string> names_of_files(const model::Site& site) {
  std::vector<std::string> names;
  for (const model::StaticFile& file : site.files) {
    names.emplace_back(file_name(file.source_path));
  }
  return names;
}

}  // namespace

Context::Context(const model::Site& the_site, const Assets& the_assets)
    : site(the_site),
      assets(the_assets),
      targets(the_site),
      file_names(names_of_files(the_site)),
      cards(the_site.documents.size()),
      cards_made(the_site.documents.size()) {
  for (const model::StaticFile& file : site.files) {
    files.emplace(file.source_path, &file);
  }
  routes.reserve(site.routes.size() + site.listings.size());
  for (const std::string& route : site.routes) {
    routes.insert(route);
  }
  for (const model::Listing& listing : site.listings) {
    routes.insert(listing.route);
  }
  for (const DirectoryRow& row : directory_rows()) {
    routes.insert(site::directory_route(row.kind));
  }
  for (const model::Programme& programme : site.programmes) {
    routes.insert(programme.route);
  }
  for (const model::BenefitItem& item : site.benefit_items) {
    routes.insert(item.route);
  }
  for (const model::BenefitTable& table : site.benefit_tables) {
    routes.insert(table.route);
  }
  routes.insert(site::kBenefitIndex);
  routes.insert(site::kBenefitQuestions);
  if (site.config.card_pages) {
    routes.insert(kCardDoor);
  }
  routes.insert("index.html");
  routes.insert("search.html");
  for (std::size_t i = 0; i < validity.size(); ++i) {
    const ValidityRow& row = validity_row(static_cast<model::Validity>(i));
    validity[i] = Map{{"state", lent(row.state)}, {"label", lent(row.label)}};
  }
  service_points.resize(site.regions.all().size());
  for (const model::ServicePoint& point : site.contacts.service_points) {
    if (point.place) {
      service_points[*point.place].push_back(&point);
    }
  }
  columns = column_values(site);
  shared.set("site", site_value(site, columns));
  shared.set("style_url", lent(assets.style_url));
  shared.set("script_url", lent(assets.script_url));
  for (const auto& [variable, url] : assets.optional_urls) {
    shared.set(variable, lent(url));
  }
  shared.set("search_script_url", lent(assets.search_script_url));
}

Value hotlines_value(const model::Site& site) {
  List values;
  for (const model::Hotline& line : site.contacts.hotlines) {
    values.push_back(Map{{"level", lent(line.level)},
                         {"name", lent(line.name)},
                         {"phone", lent(line.phone)},
                         {"tel", dialled(line.phone)},
                         {"hours", lent(line.hours)},
                         {"note", lent(line.note)}});
  }
  return values;
}

Value service_point_value(const model::Site& site, const model::ServicePoint& point) {
  return Map{{"name", lent(point.name)},
             {"address", lent(point.address)},
             {"phone", lent(point.phone)},
             {"tel", dialled(point.phone)},
             {"hours", lent(point.hours)},
             {"place", point.place ? lent(site.regions.at(*point.place).name) : lent({})}};
}

const model::Document* newest_document(const model::Site& site) {
  const bool any = !site.documents.empty() && site.documents.front().date;
  return any ? &site.documents.front() : nullptr;
}

}  // namespace mingbai::render
