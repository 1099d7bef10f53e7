// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/plan.h"

#include "generator/render/addresses.h"
#include "generator/render/benefit_data.h"
#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/sitemap.h"
#include "generator/site/benefit_items.h"
#include "generator/site/queries.h"

namespace mingbai::render {
namespace {

void plan_listings(const model::Site& site, std::vector<PageSpec>& plan) {
  for (std::uint32_t i = 0; i < site.listings.size(); ++i) {
    const model::Listing& listing = site.listings[i];
    const std::uint32_t pages = site::page_count(listing, site.config.page_size);
    for (std::uint32_t page = 1; page <= pages; ++page) {
      plan.push_back({PageFamily::kListing, i, page, site::page_route(listing.route, page)});
    }
  }
}

void plan_benefits(const model::Site& site, std::vector<PageSpec>& plan) {
  if (site.programmes.empty()) {
    return;
  }
  plan.push_back({PageFamily::kBenefitIndex, 0, 1, std::string(site::kBenefitIndex)});
  if (!site::standard_changes(site.benefits).empty()) {
    plan.push_back({PageFamily::kBenefitChanges, 0, 1, std::string(site::kBenefitChanges)});
  }
  if (!site.benefits.facts.empty()) {
    plan.push_back({PageFamily::kBenefitQuestions, 0, 1, std::string(site::kBenefitQuestions)});
    plan.push_back({PageFamily::kBenefitData, 0, 1, std::string(kBenefitData)});
  }
  for (std::uint32_t i = 0; i < site.programmes.size(); ++i) {
    plan.push_back({PageFamily::kProgramme, i, 1, site.programmes[i].route});
  }
  for (std::uint32_t i = 0; i < site.benefit_tables.size(); ++i) {
    plan.push_back({PageFamily::kBenefitTable, i, 1, site.benefit_tables[i].route});
  }
  for (std::uint32_t i = 0; i < site.benefit_items.size(); ++i) {
    plan.push_back({PageFamily::kBenefitItem, i, 1, site.benefit_items[i].route});
  }
}

// What names the site by its address on the web.
void plan_public_files(const Context& context, std::vector<PageSpec>& plan) {
  const model::Site& site = context.site;
  plan.push_back({PageFamily::kRobots, 0, 1, "robots.txt"});
  if (site.config.base_url.empty()) {
    return;
  }
  const std::string whole = feed_url(context, model::kNoListing);
  if (!whole.empty()) {
    plan.push_back({PageFamily::kFeed, 0, 1, whole});
  }
  for (std::uint32_t column = 0; column < site.config.columns.size(); ++column) {
    std::string path = feed_url(context, column);
    if (!path.empty() && path != whole) {
      plan.push_back({PageFamily::kFeed, column + 1, 1, std::move(path)});
    }
  }
  plan.push_back({PageFamily::kSitemap, 0, 1, "sitemap.xml"});
  for (std::uint32_t part = 1; part <= map_parts(site); ++part) {
    plan.push_back({PageFamily::kSitemap, part, 1, "sitemap-" + std::to_string(part) + ".xml"});
  }
}

}  // namespace

std::vector<PageSpec> plan_pages(const Context& context) {
  const model::Site& site = context.site;
  std::vector<PageSpec> plan;
  plan.push_back({PageFamily::kHome, 0, 1, "index.html"});
  for (model::DocumentId id = 0; id < site.documents.size(); ++id) {
    plan.push_back({PageFamily::kDocument, id, 1, site.routes[id]});
  }
  plan_listings(site, plan);
  for (const DirectoryRow& row : directory_rows()) {
    if (!site::listings_of(site, row.kind).empty()) {
      plan.push_back({PageFamily::kDirectory, static_cast<std::uint32_t>(row.kind), 1,
                      std::string(site::directory_route(row.kind))});
    }
  }
  plan_benefits(site, plan);
  if (site.config.card_pages) {
    plan.push_back({PageFamily::kCardDoor, 0, 1, std::string(kCardDoor)});
  }
  plan.push_back({PageFamily::kSearch, 0, 1, "search.html"});
  plan.push_back({PageFamily::kMissing, 0, 1, "404.html"});
  plan_public_files(context, plan);
  return plan;
}

}  // namespace mingbai::render
