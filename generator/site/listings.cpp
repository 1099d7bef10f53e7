// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/listings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "generator/site/messages.h"
#include "generator/site/queries.h"
#include "index/base/hash.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

using model::DocumentId;
using model::Listing;
using model::ListingKind;
using model::RegionId;

// 12 digits: the chance that two of 10,000 names meet is one in five million.
std::string stable_name(std::string_view text) {
  return content_hash(text).hex().substr(0, 12);
}

// Ids come in ascending order, so a repeat can only be the last one.
void gather(Listing& listing, DocumentId id) {
  if (listing.documents.empty() || listing.documents.back() != id) {
    listing.documents.push_back(id);
  }
}

class ListingMaker {
 public:
  ListingMaker(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics)
      : site_(site), addresses_(addresses), diagnostics_(diagnostics) {}

  void run() {
    begin(ListingKind::kColumn);
    add_columns();
    begin(ListingKind::kTopic);
    add_topics();
    begin(ListingKind::kPlace);
    add_places();
    begin(ListingKind::kYear);
    add_years();
    begin(ListingKind::kOrgan);
    add_organs();
    site_.listing_begin[5] = static_cast<std::uint32_t>(site_.listings.size());
    for (Listing& listing : site_.listings) {
      claim_pages(listing);
    }
  }

 private:
  void begin(ListingKind kind) {
    site_.listing_begin[static_cast<std::size_t>(kind)] =
        static_cast<std::uint32_t>(site_.listings.size());
  }
  std::size_t size() const { return site_.listings.size(); }
  const std::vector<model::Document>& documents() const { return site_.documents; }

  // <folder>/<name>.html, with a hash in the name's place when it cannot be an address.
  static std::string route(ListingKind kind, std::string_view name, std::string_view otherwise) {
    const std::string folder(directory_route(kind).substr(0, directory_route(kind).find('/')));
    return folder + "/" +
           (flaw_of_name(name).empty() ? std::string(name) : stable_name(otherwise)) + ".html";
  }

  void add_columns() {
    for (std::uint32_t i = 0; i < site_.config.columns.size(); ++i) {
      const model::ColumnConfig& column = site_.config.columns[i];
      site_.listings.push_back({ListingKind::kColumn,
                                column.name,
                                column.description,
                                column.id + "/index.html",
                                {},
                                i});
    }
    for (DocumentId id = 0; id < documents().size(); ++id) {
      if (site_.columns[id] == model::kNoListing) {
        continue;
      }
      Listing& listing = site_.listings[site_.columns[id]];
      if (!listing.documents.empty()) {
        const DocumentId newer = listing.documents.back();
        site_.links[id].newer = newer;
        site_.links[newer].older = id;
      }
      listing.documents.push_back(id);
    }
  }

  void add_topics() {
    const std::size_t base = size();
    for (std::uint32_t i = 0; i < site_.topics.size(); ++i) {
      const model::Topic& topic = site_.topics[i];
      site_.listings.push_back({ListingKind::kTopic,
                                topic.name,
                                topic.summary,
                                route(ListingKind::kTopic, topic.id, topic.id),
                                {},
                                i});
    }
    for (DocumentId id = 0; id < documents().size(); ++id) {
      for (const model::TopicId topic : documents()[id].topics) {
        for (std::optional<model::TopicId> at = topic; at; at = site_.topics[*at].parent) {
          gather(site_.listings[base + *at], id);
        }
      }
    }
  }

  bool is_shown(RegionId id) const {
    return !site_.config.place || site_.regions.is_within(id, *site_.config.place);
  }

  void add_places() {
    const std::size_t regions = site_.regions.all().size();
    std::vector<char> listed(regions, 0);
    for (RegionId id = 0; id < regions; ++id) {
      listed[id] = is_shown(id) ? 1 : 0;
    }
    for (const model::Document& document : documents()) {
      if (document.place) {
        listed[*document.place] = 1;
      }
    }
    site_.place_listing.assign(regions, model::kNoListing);
    for (RegionId id = 0; id < regions; ++id) {
      if (listed[id] != 0) {
        const model::Region& region = site_.regions.at(id);
        const std::string path = site_.regions.path_name(id, "/");
        site_.place_listing[id] = static_cast<std::uint32_t>(size());
        site_.listings.push_back({ListingKind::kPlace,
                                  region.name,
                                  region.parent ? replace_all(path, "/", " ") : std::string(),
                                  route(ListingKind::kPlace, region.code, path),
                                  {},
                                  id});
      }
    }
    for (DocumentId id = 0; id < documents().size(); ++id) {
      if (documents()[id].place) {
        gather_place(id, *documents()[id].place);
      }
    }
  }

  void gather_place(DocumentId id, RegionId place) {
    const bool shown = is_shown(place);
    for (std::optional<RegionId> at = place; at; at = site_.regions.at(*at).parent) {
      if (site_.place_listing[*at] != model::kNoListing) {
        gather(site_.listings[site_.place_listing[*at]], id);
      }
      if (shown && at == site_.config.place) {
        return;
      }
    }
  }

  void add_years() {
    std::map<int, std::vector<DocumentId>, std::greater<>> years;
    for (DocumentId id = 0; id < documents().size(); ++id) {
      if (documents()[id].date) {
        years[documents()[id].date->year].push_back(id);
      }
    }
    for (auto& [year, ids] : years) {
      const std::string number = std::to_string(year);
      site_.listings.push_back({ListingKind::kYear,
                                number + "年",
                                {},
                                route(ListingKind::kYear, number, number),
                                std::move(ids),
                                static_cast<std::uint32_t>(year)});
    }
  }

  void add_organs() {
    for (const model::Document& document : documents()) {
      site_.organs.insert(site_.organs.end(), document.organs.begin(), document.organs.end());
    }
    std::sort(site_.organs.begin(), site_.organs.end());
    site_.organs.erase(std::unique(site_.organs.begin(), site_.organs.end()), site_.organs.end());
    const std::size_t base = size();
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::uint32_t i = 0; i < site_.organs.size(); ++i) {
      index.emplace(site_.organs[i], base + i);
      site_.listings.push_back({ListingKind::kOrgan,
                                site_.organs[i],
                                {},
                                route(ListingKind::kOrgan, {}, site_.organs[i]),
                                {},
                                i});
    }
    for (DocumentId id = 0; id < documents().size(); ++id) {
      for (const std::string& organ : documents()[id].organs) {
        gather(site_.listings[index.at(organ)], id);
      }
    }
  }

  // Every page of the list, since topics/school-2.html may also be the topic school-2.
  void claim_pages(Listing& listing) {
    const std::uint32_t pages = page_count(listing, site_.config.page_size);
    const bool is_column = listing.kind == ListingKind::kColumn;  // claimed before the documents
    const std::string owner = say({"列表：", "the list "}) + listing.title;
    for (std::uint32_t page = is_column ? 2 : 1; page <= pages; ++page) {
      const std::string address = page_route(listing.route, page);
      if (const std::string* other = addresses_.claim(address, owner)) {
        diagnostics_.add(kListingAddress, {}, {}, {listing.title, *other, address});
        listing.route =
            route(listing.kind, {}, listing.route + "#" + std::to_string(listing.subject));
        return;
      }
    }
  }

  model::Site& site_;
  AddressBook& addresses_;
  Diagnostics& diagnostics_;
};

}  // namespace

void make_listings(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics) {
  ListingMaker(site, addresses, diagnostics).run();
}

}  // namespace mingbai::site
