// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the documents stand: policies/education-2017.md -> <column>/education-2017.html.

#include "generator/model/site.h"
#include "generator/site/address_book.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// Removes unusable columns from site.config.columns, claims the addresses that the generator itself
// needs and those of the files.
void claim_fixed_addresses(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics);

// Fills columns and routes. Documents without a usable address leave site.documents
// (Withheld::kRefused).
void route_documents(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics);

}  // namespace mingbai::site
