// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lists of the site: columns, topics, places, years, organs.

#include "generator/model/site.h"
#include "generator/site/address_book.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Fills organs, listings, listing_begin, place_listing, and newer/older of site.links. A topic or
// place gathers also what belongs to those below it. A place outside config.place has a page only
// when documents are its own; it gathers what is below it but not what is within config.place,
// which would be everything.
void make_listings(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics);

}  // namespace mingbai::site
