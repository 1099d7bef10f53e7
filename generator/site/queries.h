// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Questions about an assembled Site, each answered without walking the whole of it. Pure;
// thread-safe.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/site.h"

namespace mingbai::site {

// The listings of one kind, in the order of Site::listings.
std::span<const model::Listing> listings_of(const model::Site& site, model::ListingKind kind);
// The listing of a column index, TopicId, RegionId, year or organ index; null when it has no page.
const model::Listing* find_listing(const model::Site& site, model::ListingKind kind,
                                   std::uint32_t subject);
const model::Listing* listing_of_organ(const model::Site& site, std::string_view organ);

// Pages are counted from 1. A listing always has at least one, so that its address never dangles.
std::uint32_t page_count(const model::Listing& listing, int page_size);
// policies/index.html -> policies/page-2.html, topics/school.html -> topics/school-2.html.
std::string page_route(std::string_view first_route, std::uint32_t page);
std::span<const model::DocumentId> page_documents(const model::Listing& listing, int page_size,
                                                  std::uint32_t page);

// The first day on which a document can stand in another's place: its 施行日期, or its date when it
// states none. INT32_MIN when it has neither: as if it had always stood.
std::int32_t first_day_of(const model::Document& document);

// 有效性 of a document on a day (days since 1970-01-01): 废止 > 替代 > expired > not yet > in
// force. A successor counts from first_day_of it.
model::Validity validity_on(const model::Site& site, model::DocumentId id, std::int32_t day);

// topics/index.html, places/index.html, years/index.html, organs/index.html; "" for columns.
std::string_view directory_route(model::ListingKind kind);

}  // namespace mingbai::site
