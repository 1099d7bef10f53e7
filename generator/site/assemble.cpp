// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/assemble.h"

#include "generator/site/address_book.h"
#include "generator/site/benefit_items.h"
#include "generator/site/benefit_tables.h"
#include "generator/site/listings.h"
#include "generator/site/name_lists.h"
#include "generator/site/publicity.h"
#include "generator/site/queries.h"
#include "generator/site/references.h"
#include "generator/site/related.h"
#include "generator/site/routes.h"
#include "generator/site/select.h"

namespace mingbai::site {

model::Site assemble(model::Records&& records, std::int32_t today, Diagnostics& diagnostics,
                     model::Audience audience) {
  model::Site site;
  site.audience = audience;
  site.config = std::move(records.config);
  site.regions = std::move(records.regions);
  site.topics = std::move(records.topics);
  site.contacts = std::move(records.contacts);
  site.benefits = std::move(records.benefits);
  const model::Holidays holidays = std::move(records.holidays);
  site.synonyms = std::move(records.synonyms);
  site.pinyin = std::move(records.pinyin);
  site.today = today;

  select_for(audience, records, site);
  AddressBook addresses;
  claim_fixed_addresses(site, addresses, diagnostics);
  route_documents(site, addresses, diagnostics);
  site.links.resize(site.documents.size());
  link_references(site, diagnostics);
  for (model::DocumentId id = 0; id < site.documents.size(); ++id) {
    site.validity.push_back(validity_on(site, id, today));
  }
  stand_publicity(site, holidays, diagnostics);
  treat_name_lists(site, diagnostics);
  make_listings(site, addresses, diagnostics);
  find_related(site);
  make_benefit_items(site, addresses, diagnostics);
  make_benefit_tables(site, addresses);
  return site;
}

}  // namespace mingbai::site
