// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standards -> tables that answer one question each: what there is for one life event, in one
// place, in one year. Pages of their own below benefits/.

#include "generator/model/site.h"
#include "generator/site/address_book.h"

namespace mingbai::site {

// Fills benefit_tables; benefit_items, basis_of and guide_of must be there.
void make_benefit_tables(model::Site& site, AddressBook& addresses);

}  // namespace mingbai::site
