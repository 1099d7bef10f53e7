// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/queries.h"

#include <algorithm>

#include "index/text/date.h"

namespace mingbai::site {
namespace {

using model::Listing;
using model::ListingKind;
using model::Validity;

bool any_begun(const model::Site& site, const std::vector<model::DocumentId>& ids,
               std::int32_t day) {
  return std::any_of(ids.begin(), ids.end(),
                     [&](model::DocumentId id) { return first_day_of(site.documents[id]) <= day; });
}

bool has_validity(const model::Document& document) {
  return document.kind == model::Kind::kPolicy || document.kind == model::Kind::kNotice ||
         document.effective || document.expires;
}

}  // namespace

std::span<const Listing> listings_of(const model::Site& site, ListingKind kind) {
  const auto k = static_cast<std::size_t>(kind);
  return std::span(site.listings)
      .subspan(site.listing_begin[k], site.listing_begin[k + 1] - site.listing_begin[k]);
}

const Listing* find_listing(const model::Site& site, ListingKind kind, std::uint32_t subject) {
  const std::span<const Listing> all = listings_of(site, kind);
  if (kind == ListingKind::kPlace) {
    const bool known =
        subject < site.place_listing.size() && site.place_listing[subject] != model::kNoListing;
    return known ? &site.listings[site.place_listing[subject]] : nullptr;
  }
  if (kind == ListingKind::kYear) {  // newest first
    const auto at =
        std::lower_bound(all.begin(), all.end(), subject,
                         [](const Listing& l, std::uint32_t y) { return l.subject > y; });
    return at != all.end() && at->subject == subject ? &*at : nullptr;
  }
  return subject < all.size() ? &all[subject] : nullptr;
}

const Listing* listing_of_organ(const model::Site& site, std::string_view organ) {
  const auto at = std::lower_bound(site.organs.begin(), site.organs.end(), organ);
  if (at == site.organs.end() || *at != organ) {
    return nullptr;
  }
  return find_listing(site, ListingKind::kOrgan,
                      static_cast<std::uint32_t>(at - site.organs.begin()));
}

std::uint32_t page_count(const Listing& listing, int page_size) {
  const auto size = static_cast<std::size_t>(std::max(page_size, 1));
  return static_cast<std::uint32_t>(
      std::max<std::size_t>((listing.documents.size() + size - 1) / size, 1));
}

std::string page_route(std::string_view first_route, std::uint32_t page) {
  constexpr std::string_view kIndex = "/index.html";
  constexpr std::string_view kExtension = ".html";
  if (page <= 1) {
    return std::string(first_route);
  }
  const bool is_index = first_route.ends_with(kIndex);
  const std::size_t tail = is_index ? kIndex.size() : kExtension.size();
  std::string out(first_route.substr(0, first_route.size() - tail));
  out += is_index ? "/page-" : "-";
  return out + std::to_string(page) + std::string(kExtension);
}

std::span<const model::DocumentId> page_documents(const Listing& listing, int page_size,
                                                  std::uint32_t page) {
  const auto size = static_cast<std::size_t>(std::max(page_size, 1));
  const std::size_t from =
      std::min((std::max<std::size_t>(page, 1) - 1) * size, listing.documents.size());
  return std::span(listing.documents)
      .subspan(from, std::min(size, listing.documents.size() - from));
}

std::int32_t first_day_of(const model::Document& document) {
  for (const auto* date : {&document.effective, &document.date, &document.written}) {
    if (*date) {
      return text::first_day(**date);
    }
  }
  return INT32_MIN;
}

Validity validity_on(const model::Site& site, model::DocumentId id, std::int32_t day) {
  const model::Document& document = site.documents[id];
  const model::DocumentLinks& links = site.links[id];
  if (any_begun(site, links.repealed_by, day)) {
    return Validity::kRepealed;
  }
  if (any_begun(site, links.replaced_by, day)) {
    return Validity::kReplaced;
  }
  if (!has_validity(document)) {
    return Validity::kNotStated;
  }
  if (document.expires && day > text::last_day(*document.expires)) {
    return Validity::kExpired;
  }
  if (document.effective && day < text::first_day(*document.effective)) {
    return Validity::kNotYet;
  }
  return Validity::kInForce;
}

std::string_view directory_route(ListingKind kind) {
  // In the order of the enumeration.
  constexpr std::string_view kRoutes[] = {"", "topics/index.html", "places/index.html",
                                          "years/index.html", "organs/index.html"};
  return kRoutes[static_cast<std::size_t>(kind)];
}

}  // namespace mingbai::site
