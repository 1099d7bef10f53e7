// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/sitemap.h"

#include <algorithm>

#include "generator/render/addresses.h"
#include "generator/render/names.h"
#include "generator/render/xml.h"
#include "generator/site/benefit_items.h"
#include "generator/site/queries.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string changed(const model::Document& document) {
  return document.date ? text::iso(*document.date) : std::string();
}

std::string changed(const model::Site& site, const model::Listing& listing) {
  return listing.documents.empty() ? std::string()
                                   : changed(site.documents[listing.documents.front()]);
}

std::vector<std::string> benefit_routes(const model::Site& site) {
  std::vector<std::string> routes;
  if (site.programmes.empty()) {
    return routes;
  }
  routes.emplace_back(site::kBenefitIndex);
  if (!site::standard_changes(site.benefits).empty()) {
    routes.emplace_back(site::kBenefitChanges);
  }
  if (!site.benefits.facts.empty()) {
    routes.emplace_back(site::kBenefitQuestions);
  }
  for (const model::Programme& programme : site.programmes) {
    routes.push_back(programme.route);
  }
  for (const model::BenefitTable& table : site.benefit_tables) {
    routes.push_back(table.route);
  }
  for (const model::BenefitItem& item : site.benefit_items) {
    routes.push_back(item.route);
  }
  return routes;
}

std::size_t entry_count(const model::Site& site) {
  std::size_t count = 1 + site.documents.size() + benefit_routes(site).size();
  for (const DirectoryRow& row : directory_rows()) {
    count += site::listings_of(site, row.kind).empty() ? 0 : 1;
  }
  for (const model::Listing& listing : site.listings) {
    count += site::page_count(listing, site.config.page_size);
  }
  return count;
}

void append_location(std::string& out, std::string_view element, const std::string& address,
                     std::string_view day) {
  out += '<';
  out += element;
  out += "><loc>";
  out += escaped_xml(address);
  out += "</loc>";
  if (!day.empty()) {
    out += "<lastmod>";
    out += day;
    out += "</lastmod>";
  }
  out += "</";
  out += element;
  out += ">\n";
}

std::string open_element(std::string_view name) {
  return std::string(kXmlHeader) + "<" + std::string(name) + " xmlns=\"" + std::string(kNamespace) +
         "\">\n";
}

std::string render_index(const model::Site& site, std::uint32_t parts) {
  std::string out = open_element("sitemapindex");
  for (std::uint32_t part = 1; part <= parts; ++part) {
    append_location(out, "sitemap",
                    site.config.base_url + "sitemap-" + std::to_string(part) + ".xml", {});
  }
  return out + "</sitemapindex>\n";
}

}  // namespace

std::vector<MapEntry> map_entries(const model::Site& site) {
  std::vector<MapEntry> entries;
  entries.reserve(entry_count(site));
  entries.push_back({"", site.documents.empty() ? "" : changed(site.documents.front())});
  for (model::DocumentId id = 0; id < site.documents.size(); ++id) {
    entries.push_back({site.routes[id], changed(site.documents[id])});
  }
  for (std::string& route : benefit_routes(site)) {
    entries.push_back({std::move(route), ""});
  }
  for (const DirectoryRow& row : directory_rows()) {
    if (!site::listings_of(site, row.kind).empty()) {
      entries.push_back({std::string(site::directory_route(row.kind)), ""});
    }
  }
  for (const model::Listing& listing : site.listings) {
    const std::string day = changed(site, listing);
    const std::uint32_t pages = site::page_count(listing, site.config.page_size);
    for (std::uint32_t page = 1; page <= pages; ++page) {
      entries.push_back({site::page_route(listing.route, page), day});
    }
  }
  return entries;
}

std::uint32_t map_parts(const model::Site& site) {
  const std::size_t count = entry_count(site);
  return count <= kMostAddressesPerMap
             ? 0
             : static_cast<std::uint32_t>((count + kMostAddressesPerMap - 1) /
                                          kMostAddressesPerMap);
}

std::string render_sitemap(const model::Site& site, std::uint32_t part) {
  const std::uint32_t parts = map_parts(site);
  if (parts > 0 && part == 0) {
    return render_index(site, parts);
  }
  const std::vector<MapEntry> entries = map_entries(site);
  const std::size_t from = part == 0 ? 0 : (part - 1) * kMostAddressesPerMap;
  const std::size_t end = std::min(entries.size(), from + kMostAddressesPerMap);
  std::string out = open_element("urlset");
  for (std::size_t i = from; i < end; ++i) {
    append_location(out, "url", site.config.base_url + encoded_path(entries[i].path),
                    entries[i].changed);
  }
  return out + "</urlset>\n";
}

std::string render_robots(const model::Site& site) {
  // Sealed pages say nothing to anybody, and nobody should gather them either.
  std::string out = "User-agent: *\nDisallow:";
  out += site.config.card_pages ? " /cards/\n" : "\n";
  if (!site.config.base_url.empty()) {
    out += "\nSitemap: " + site.config.base_url + "sitemap.xml\n";
  }
  return out;
}

}  // namespace mingbai::render
