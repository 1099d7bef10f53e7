// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/search_page.h"

#include <algorithm>

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

// A longer list is no help for narrowing.
constexpr std::size_t kMostFacetValues = 12;

// The fields of a search, on either side.
struct FieldRow {
  std::string service::SearchFields::*sent;
  std::string render::SearchForm::*shown;
};
constexpr FieldRow kFields[] = {
    {&service::SearchFields::q, &render::SearchForm::q},
    {&service::SearchFields::column, &render::SearchForm::column},
    {&service::SearchFields::organ, &render::SearchForm::organ},
    {&service::SearchFields::place, &render::SearchForm::place},
    {&service::SearchFields::topic, &render::SearchForm::topic},
    {&service::SearchFields::year, &render::SearchForm::year},
    {&service::SearchFields::validity, &render::SearchForm::validity},
    {&service::SearchFields::number, &render::SearchForm::number},
    {&service::SearchFields::tag, &render::SearchForm::tag},
    {&service::SearchFields::as_of, &render::SearchForm::as_of},
    {&service::SearchFields::amount, &render::SearchForm::amount},
    {&service::SearchFields::literal, &render::SearchForm::literal},
    {&service::SearchFields::sort, &render::SearchForm::sort},
};

const std::string& chosen(const render::SearchForm& form, store::FacetKind kind) {
  switch (kind) {
    case store::FacetKind::kColumn:
      return form.column;
    case store::FacetKind::kYear:
      return form.year;
    case store::FacetKind::kOrgan:
      return form.organ;
    case store::FacetKind::kPlace:
      return form.place;
    case store::FacetKind::kValidity:
      return form.validity;
    case store::FacetKind::kTopic:
      break;
  }
  return form.topic;
}

// By key or by name; a place also by the last part of its path, which is what the form sends.
bool is_chosen(const store::FacetValue& value, const std::string& chosen) {
  return !chosen.empty() &&
         (chosen == value.key || chosen == value.shown || value.key.ends_with("/" + chosen));
}

render::Facet facet_of(const store::Facet& facet, const std::string& selected, Language language) {
  render::Facet out;
  out.name = store::facet_key(facet.kind);
  out.label = store::facet_text(facet.kind).in(language);
  for (const store::FacetValue& value : facet.values) {
    const bool is_selected = is_chosen(value, selected);
    // "States none" is no filter, and what is counted under another value leads nowhere new.
    if (value.key.empty() || (value.count == 0 && !is_selected)) {
      continue;
    }
    if (out.values.size() < kMostFacetValues || is_selected) {
      out.values.push_back({value.key, value.shown, value.count,
                            is_selected ? render::FacetValue::State::kSelected
                                        : render::FacetValue::State::kOffered});
    }
  }
  return out;
}

// One value that all hits bear narrows nothing, unless it is there to be taken back.
bool is_useful(const render::Facet& facet, std::uint64_t total) {
  return facet.values.size() > 1 ||
         (facet.values.size() == 1 &&
          (facet.values[0].state == render::FacetValue::State::kSelected ||
           facet.values[0].count < total));
}

std::vector<render::OtherName> other_names(const store::Answer& answer) {
  std::vector<render::OtherName> names;
  for (const std::string& name : answer.also_searched) {
    const bool old =
        std::find(answer.old_names.begin(), answer.old_names.end(), name) != answer.old_names.end();
    names.push_back(
        {name, old ? render::OtherName::Standing::kOld : render::OtherName::Standing::kCurrent});
  }
  return names;
}

void set_answer(const service::SearchPageRequest& request, Language language,
                render::SearchPage& page) {
  const store::Query& query = *request.query;
  const store::Answer& answer = *request.answer;
  page.total = answer.total;
  page.page_size = static_cast<std::uint32_t>(query.limit);
  page.page = static_cast<std::uint32_t>(query.limit == 0 ? 1 : query.offset / query.limit + 1);
  page.match =
      answer.relaxed ? render::SearchPage::Match::kRelaxed : render::SearchPage::Match::kExact;
  page.extent = answer.incomplete ? render::SearchPage::Extent::kCutShort
                                  : render::SearchPage::Extent::kWhole;
  page.also_searched = other_names(answer);
  page.corrections = answer.corrections;
  page.missing = answer.missing_shards;
  for (const store::Hit& hit : answer.hits) {
    page.hits.push_back(hit_of(hit, language));
  }
  for (const store::Facet& facet : answer.facets) {
    render::Facet shown = facet_of(facet, chosen(page.form, facet.kind), language);
    if (is_useful(shown, page.total)) {
      page.facets.push_back(std::move(shown));
    }
  }
}

}  // namespace

render::SearchPage search_page(const service::SearchPageRequest& request, Language language) {
  render::SearchPage page;
  for (const FieldRow& field : kFields) {
    page.form.*field.shown = request.fields.*field.sent;
  }
  page.problem = {request.problem.field, request.problem.message};
  if (request.answer != nullptr) {
    set_answer(request, language, page);
  }
  return page;
}

}  // namespace mingbai::cli
