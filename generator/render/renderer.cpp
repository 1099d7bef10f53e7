// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/renderer.h"

#include "generator/markdown/render.h"
#include "generator/render/benefit_data.h"
#include "generator/render/body_links.h"
#include "generator/render/feed.h"
#include "generator/render/plan.h"
#include "generator/render/search_kit.h"
#include "generator/render/sitemap.h"
#include "generator/render/views.h"

namespace mingbai::render {

struct Renderer::Parts {
  Parts(const model::Site& site, const templates::TemplateSet& the_templates, const Assets& assets)
      : context(site, assets), templates(the_templates) {}

  Context context;
  const templates::TemplateSet& templates;

  bool fill(const View& view, std::string_view subject, RenderedPage& rendered) const;
  void render_document(model::DocumentId id, RenderedPage& rendered) const;
  View view(const PageSpec& spec) const;
  // The bytes of what no template makes.
  std::string file(const PageSpec& spec) const;
};

bool Renderer::Parts::fill(const View& view, std::string_view subject,
                           RenderedPage& rendered) const {
  Diagnostics diagnostics;
  const templates::RenderInput input{view.data, context.shared, subject, &rendered.reads};
  const bool done = templates.render(view.template_name, input, diagnostics, rendered.page.bytes);
  std::vector<Diagnostic> found = diagnostics.sorted();
  rendered.diagnostics.insert(rendered.diagnostics.end(), std::make_move_iterator(found.begin()),
                              std::make_move_iterator(found.end()));
  if (!done) {
    rendered.page.bytes.clear();
  }
  return done;
}

void Renderer::Parts::render_document(model::DocumentId id, RenderedPage& rendered) const {
  const model::Document& document = context.site.documents[id];
  markdown::Options options;
  options.file = document.source_path;
  options.first_line = document.body_line;
  options.resolve = [&](std::string_view path, markdown::LinkUse use) {
    return resolve_link(context, id, path, use);
  };
  markdown::Rendered body = markdown::render(document.body, options, rendered.diagnostics);
  rendered.document = id;
  rendered.plain_text = std::move(body.plain_text);
  rendered.summary = document.summary.empty() ? std::move(body.excerpt) : document.summary;

  templates::List toc;
  for (const markdown::Heading& heading : body.headings) {
    toc.push_back(templates::Map{
        {"level", heading.level}, {"title", lent(heading.text)}, {"anchor", lent(heading.anchor)}});
  }
  const View view = view_document(
      context, id, {templates::SafeHtml::borrowed(body.html), std::move(toc), rendered.summary});
  // Most of a page is its body; the frame of a page is some kilobytes.
  constexpr std::size_t kFrame = 16384;
  rendered.page.bytes.reserve(body.html.size() + kFrame);
  fill(view, document.source_path, rendered);
}

View Renderer::Parts::view(const PageSpec& spec) const {
  switch (spec.family) {
    case PageFamily::kListing: {
      const model::Listing& listing = context.site.listings[spec.subject];
      const bool topic = listing.kind == model::ListingKind::kTopic && spec.number == 1;
      return topic ? view_topic(context, listing) : view_listing(context, listing, spec.number);
    }
    case PageFamily::kDirectory:
      return view_directory(context, static_cast<model::ListingKind>(spec.subject));
    case PageFamily::kBenefitIndex:
      return view_benefit_index(context);
    case PageFamily::kBenefitChanges:
      return view_benefit_changes(context);
    case PageFamily::kBenefitQuestions:
      return view_benefit_questions(context);
    case PageFamily::kProgramme:
      return view_programme(context, spec.subject);
    case PageFamily::kBenefitTable:
      return view_benefit_table(context, spec.subject);
    case PageFamily::kBenefitItem:
      return view_benefit_item(context, spec.subject);
    case PageFamily::kCardDoor:
      return view_card_door(context);
    case PageFamily::kSearch:
      return view_search(context);
    case PageFamily::kMissing:
      return view_missing(context);
    default:
      return view_home(context);
  }
}

std::string Renderer::Parts::file(const PageSpec& spec) const {
  switch (spec.family) {
    case PageFamily::kFeed:
      return render_feed(context.site, spec.subject == 0 ? model::kNoListing : spec.subject - 1);
    case PageFamily::kBenefitData:
      return render_benefit_data(context.site);
    case PageFamily::kSitemap:
      return render_sitemap(context.site, spec.subject);
    default:
      return render_robots(context.site);
  }
}

Renderer::Renderer(const model::Site& site, const templates::TemplateSet& templates,
                   const Assets& assets)
    : parts_(std::make_unique<const Parts>(site, templates, assets)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;

std::vector<PageSpec> Renderer::plan() const {
  return plan_pages(parts_->context);
}

RenderedPage Renderer::render(const PageSpec& spec) const {
  RenderedPage rendered;
  rendered.page.path = spec.path;
  rendered.page.family = spec.family;
  switch (spec.family) {
    case PageFamily::kDocument:
      parts_->render_document(spec.subject, rendered);
      break;
    case PageFamily::kFeed:
    case PageFamily::kSitemap:
    case PageFamily::kRobots:
    case PageFamily::kBenefitData:
      rendered.page.bytes = parts_->file(spec);
      break;
    default:
      parts_->fill(parts_->view(spec), spec.path, rendered);
      break;
  }
  return rendered;
}

HouseholdPage Renderer::household_page(const benefit::BenefitCard& card,
                                       Diagnostics& diagnostics) const {
  RenderedPage rendered;
  parts_->fill(view_household_card(card), "private", rendered);
  diagnostics.append(std::move(rendered.diagnostics));
  return HouseholdPage(std::move(rendered.page));
}

model::Audience Renderer::audience() const {
  return parts_->context.site.audience;
}

std::string Renderer::search_data() const {
  return search_data_text(parts_->context.shared, search_frame(parts_->context));
}

}  // namespace mingbai::render
