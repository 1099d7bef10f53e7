// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Site -> pages. A Renderer borrows the site, the templates and the assets, which must outlive it;
// const and thread-safe: the build calls render() for the plan's entries in parallel, in any order.
// The same site and theme give the same bytes. Mistakes that only rendering finds (dangling links
// in a body, a template's error) come back with the page, so that their order does not depend on
// threads.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/benefit/household_card.h"
#include "generator/model/site.h"
#include "generator/render/assets.h"
#include "generator/render/page.h"
#include "generator/template/template_set.h"
#include "index/base/diagnostic.h"
#include "index/base/error.h"

namespace mingbai::render {

struct RenderedPage {
  RawPage page;  // bytes are empty when a template failed; diagnostics then say why
  std::vector<Diagnostic> diagnostics;
  templates::RenderRecord reads;  // templates and data that the page was made from
  // Pages of documents only, for the search index:
  std::optional<model::DocumentId> document;
  std::string summary;     // as written, else the first paragraph's text
  std::string plain_text;  // the body without markup
};

class Renderer {
 public:
  Renderer(const model::Site& site, const templates::TemplateSet& templates, const Assets& assets);
  ~Renderer();
  Renderer(Renderer&&) noexcept;

  // Every page of the site in an order that depends on the site alone.
  std::vector<PageSpec> plan() const;
  RenderedPage render(const PageSpec& spec) const;

  // Settles for whom a page of this site is. The site must have been assembled for them.
  template <typename Page>
  Page page_for(RawPage page) const {
    MINGBAI_ASSERT(Page::kAudience == audience());
    return Page(std::move(page));
  }

  // The card of one household as a piece of a page. For nobody's tree as it is: see page.h.
  // Mistakes of the template go to `diagnostics`; the page is then empty.
  HouseholdPage household_page(const benefit::BenefitCard& card, Diagnostics& diagnostics) const;

  // What the server needs of the site to render search.html: see search_kit.h.
  std::string search_data() const;

 private:
  model::Audience audience() const;

  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace mingbai::render
