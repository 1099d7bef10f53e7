// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function per family of pages: what its template is given, as themes/README.md says. Values
// borrow texts from the site and from the function's arguments, which must live until the page is
// rendered. Pure; thread-safe.

#include <string>
#include <string_view>

#include "generator/benefit/household_card.h"
#include "generator/render/context.h"
#include "generator/render/search_page.h"

namespace mingbai::render {

struct View {
  std::string_view template_name;  // document.html
  templates::Map data;
};

// What rendering the Markdown body of a document gave.
struct Body {
  templates::Value html;
  templates::List toc;       // {level title anchor}
  std::string_view summary;  // as written, else the first paragraph
};

View view_document(const Context& context, model::DocumentId id, Body body);
// Page `number` of a list; the first page of a topic has a template of its own.
View view_listing(const Context& context, const model::Listing& listing, std::uint32_t number);
View view_topic(const Context& context, const model::Listing& listing);
View view_directory(const Context& context, model::ListingKind kind);
View view_home(const Context& context);
View view_benefit_index(const Context& context);
View view_programme(const Context& context, std::uint32_t index);
View view_benefit_table(const Context& context, std::uint32_t index);
View view_benefit_item(const Context& context, std::uint32_t index);
View view_benefit_changes(const Context& context);
View view_benefit_questions(const Context& context);
View view_card_door(const Context& context);
// A piece of a page: what is sealed. The card must live until it is rendered.
View view_household_card(const benefit::BenefitCard& card);
View view_missing(const Context& context);
View view_search(const Context& context);  // the static page, which has no answer

// The same page in two parts, since the server knows the answer and not the site: what the site
// gives, and what an answer adds (null: nothing was asked).
templates::Map search_frame(const Context& context);
void add_answer(const SearchPage* answer, templates::Map& data);

}  // namespace mingbai::render
