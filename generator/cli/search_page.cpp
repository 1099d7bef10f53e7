// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/search_page.h"

#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

render::MarkedText marked(const store::Excerpt& excerpt, const char* before, const char* after) {
  render::MarkedText text;
  text.text = before + excerpt.text + after;
  const std::size_t shift = std::string_view(before).size();
  for (const store::Highlight& mark : excerpt.highlights) {
    text.marks.emplace_back(shift + mark.offset, shift + mark.offset + mark.length);
  }
  return text;
}

render::SearchHit hit_of(const store::Hit& hit, Language language) {
  render::SearchHit out;
  out.title = marked(hit.title, "", "");
  out.snippet =
      marked(hit.snippet, hit.snippet_cut_before ? "…" : "", hit.snippet_cut_after ? "…" : "");
  out.url = hit.record.url;
  out.date = hit.record.date ? text::iso(*hit.record.date) : std::string();
  out.column = hit.record.column.shown;
  out.place = hit.record.place.empty() ? std::string() : hit.record.place.back().shown;
  out.organs = join(hit.record.organs, "、");
  out.number = hit.record.number;
  for (const store::Badge badge : hit.badges) {
    out.badges.emplace_back(store::badge_text(badge).in(language));
  }
  return out;
}

// What the form has chosen for a facet; empty when it offers no such field.
const std::string* chosen(const render::SearchForm& form, store::FacetKind kind) {
  switch (kind) {
    case store::FacetKind::kColumn:
      return &form.column;
    case store::FacetKind::kYear:
      return &form.year;
    case store::FacetKind::kPlace:
      return &form.place;
    case store::FacetKind::kValidity:
      return &form.validity;
    default:
      return nullptr;
  }
}

render::Facet facet_of(const store::Facet& facet, const std::string& selected, Language language) {
  render::Facet out;
  out.name = store::facet_key(facet.kind);
  out.label = store::facet_text(facet.kind).in(language);
  for (const store::FacetValue& value : facet.values) {
    if (value.key.empty()) {
      continue;  // "states none" is no filter
    }
    const bool is_selected =
        !selected.empty() && (selected == value.key || selected == value.shown);
    out.values.push_back(
        {value.key, value.shown, value.count,
         is_selected ? render::FacetValue::State::kSelected : render::FacetValue::State::kOffered});
  }
  return out;
}

}  // namespace

render::SearchPage search_page(const service::SearchPageRequest& request, Language language) {
  render::SearchPage page;
  const service::SearchFields& fields = request.fields;
  page.form = {fields.q, fields.column, fields.place, fields.year, fields.validity, fields.sort};
  page.total = request.answer.total;
  page.page_size = static_cast<std::uint32_t>(request.query.limit);
  page.page = static_cast<std::uint32_t>(
      request.query.limit == 0 ? 1 : request.query.offset / request.query.limit + 1);
  page.match = request.answer.relaxed ? render::SearchPage::Match::kRelaxed
                                      : render::SearchPage::Match::kExact;
  page.also_searched = request.answer.also_searched;
  for (const store::Hit& hit : request.answer.hits) {
    page.hits.push_back(hit_of(hit, language));
  }
  for (const store::Facet& facet : request.answer.facets) {
    if (const std::string* selected = chosen(page.form, facet.kind)) {
      page.facets.push_back(facet_of(facet, *selected, language));
    }
  }
  return page;
}

}  // namespace mingbai::cli
