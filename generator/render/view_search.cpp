// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "generator/render/addresses.h"
#include "generator/render/names.h"
#include "generator/render/page_head.h"
#include "generator/render/pager.h"
#include "generator/render/trees.h"
#include "generator/render/views.h"
#include "generator/site/benefit_items.h"
#include "generator/site/queries.h"
#include "index/base/strings.h"
#include "index/text/html_escape.h"

namespace mingbai::render {
namespace {

using model::ListingKind;
using templates::List;
using templates::Map;
using templates::SafeHtml;
using templates::Value;

constexpr std::string_view kPath = "search.html";

// The form's fields in the order in which they stand in an address, and as the page calls them.
struct FieldRow {
  std::string_view name;
  std::string_view label;
  std::string SearchForm::*value;
};
constexpr FieldRow kFields[] = {
    {"q", "要找的词", &SearchForm::q},
    {"column", "栏目", &SearchForm::column},
    {"organ", "发文机关", &SearchForm::organ},
    {"place", "地区", &SearchForm::place},
    {"topic", "办什么事", &SearchForm::topic},
    {"year", "年份", &SearchForm::year},
    {"validity", "有效性", &SearchForm::validity},
    {"number", "文号", &SearchForm::number},
    {"tag", "标签", &SearchForm::tag},
    {"as_of", "哪一天有效", &SearchForm::as_of},
    {"amount", "金额", &SearchForm::amount},
    {"literal", "别的叫法", &SearchForm::literal},
    {"sort", "排列", &SearchForm::sort},
};

const FieldRow* find_field(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFields), std::end(kFields),
                                   [&](const FieldRow& field) { return field.name == name; });
  return found == std::end(kFields) ? nullptr : found;
}

std::string address(const SearchForm& form, std::uint32_t page) {
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    query += query.empty() ? "?" : "&";
    query += std::string(name) + "=" + encoded_query(value);
  };
  for (const FieldRow& field : kFields) {
    if (!(form.*field.value).empty()) {
      add(field.name, form.*field.value);
    }
  }
  if (page > 1) {
    add("page", std::to_string(page));
  }
  return std::string(kPath) + query;
}

// The text with <mark> around the marked ranges. Ranges that lie wrongly, from an index older than
// the text, are cut or left out; a range never cuts a character.
SafeHtml marked(const MarkedText& source) {
  const std::string_view text = source.text;
  std::string html;
  std::size_t at = 0;
  const auto boundary = [&](std::size_t offset) {
    return utf8_prefix(text, std::min(offset, text.size())).size();
  };
  for (const auto& [from, to] : source.marks) {
    const std::size_t begin = std::max(boundary(from), at);
    const std::size_t end = boundary(to);
    if (begin >= end) {
      continue;
    }
    text::append_escaped_html(html, text.substr(at, begin - at));
    html += "<mark>";
    text::append_escaped_html(html, text.substr(begin, end - begin));
    html += "</mark>";
    at = end;
  }
  text::append_escaped_html(html, text.substr(at));
  return SafeHtml(std::move(html));
}

List texts(const std::vector<std::string>& strings) {
  List list;
  for (const std::string& string : strings) {
    list.push_back(lent(string));
  }
  return list;
}

List hit_values(const SearchPage& page) {
  List values;
  for (const SearchHit& hit : page.hits) {
    values.push_back(Map{{"title", marked(hit.title)},
                         {"url", lent(hit.url)},
                         {"snippet", marked(hit.snippet)},
                         {"date", lent(hit.date)},
                         {"column", lent(hit.column)},
                         {"place", lent(hit.place)},
                         {"organs", lent(hit.organs)},
                         {"number", lent(hit.number)},
                         {"badges", texts(hit.badges)}});
  }
  return values;
}

// The same question with one field changed, from its first page.
std::string address_with(const SearchForm& form, std::string_view name, std::string_view value) {
  SearchForm next = form;
  if (const FieldRow* field = find_field(name)) {
    next.*(field->value) = std::string(value);
  }
  return address(next, 1);
}

// Choosing a value narrows the same question; choosing the chosen one takes it back.
std::string facet_address(const SearchForm& form, std::string_view name, const FacetValue& value) {
  const bool selected = value.state == FacetValue::State::kSelected;
  return address_with(form, name, selected ? std::string_view() : value.value);
}

List also_searched(const SearchPage& page) {
  List list;
  for (const OtherName& other : page.also_searched) {
    list.push_back(
        Map{{"name", lent(other.name)}, {"old", other.standing == OtherName::Standing::kOld}});
  }
  return list;
}

List corrections(const SearchPage& page) {
  List list;
  for (const std::string& query : page.corrections) {
    list.push_back(Map{{"query", lent(query)}, {"url", address_with(page.form, "q", query)}});
  }
  return list;
}

List facet_values(const SearchPage& page) {
  List facets;
  for (const Facet& facet : page.facets) {
    List values;
    for (const FacetValue& value : facet.values) {
      values.push_back(Map{{"value", lent(value.value)},
                           {"label", lent(value.label)},
                           {"count", value.count},
                           {"url", facet_address(page.form, facet.name, value)},
                           {"selected", value.state == FacetValue::State::kSelected}});
    }
    facets.push_back(Map{
        {"name", lent(facet.name)}, {"label", lent(facet.label)}, {"values", std::move(values)}});
  }
  return facets;
}

Value answer_value(const SearchPage& page) {
  const std::uint64_t size = std::max<std::uint32_t>(page.page_size, 1);
  const auto pages = static_cast<std::uint32_t>(
      std::clamp<std::uint64_t>((page.total + size - 1) / size, 1, UINT32_MAX));
  Map answer{{"query", lent(page.form.q)},
             {"total", page.total},
             {"relaxed", page.match == SearchPage::Match::kRelaxed},
             {"incomplete", page.extent == SearchPage::Extent::kCutShort},
             {"also_searched", also_searched(page)},
             {"literal_url", address_with(page.form, "literal", "1")},
             {"widened_url", address_with(page.form, "literal", "")},
             {"corrections", corrections(page)},
             {"missing", texts(page.missing)},
             {"items", hit_values(page)},
             {"facets", facet_values(page)},
             {"elapsed", lent(page.elapsed)}};
  set_pager(
      {std::clamp<std::uint32_t>(page.page, 1, pages), pages},
      [&](std::uint32_t n) { return address(page.form, n); }, answer);
  return answer;
}

Map choice(Value value, std::string_view label) {
  return Map{{"value", std::move(value)}, {"label", lent(label)}};
}

// Indented as the tree is: two villages may bear one name.
Map tree_choice(const TreeEntry& entry, std::string_view value, std::string_view name) {
  std::string label;
  for (std::size_t i = 0; i < entry.level; ++i) {
    label += "　";
  }
  return Map{{"value", lent(value)}, {"label", label.append(name)}};
}

void add_place(const model::Site& site, const TreeEntry& entry, List& places) {
  if (!entry.listing->documents.empty()) {
    const model::Region& region = site.regions.at(entry.listing->subject);
    places.push_back(
        tree_choice(entry, region.code.empty() ? region.name : region.code, region.name));
  }
}

List topic_choices(const model::Site& site) {
  List topics;
  for (const TreeEntry& entry : topic_tree(site)) {
    if (!entry.listing->documents.empty()) {
      const model::Topic& topic = site.topics[entry.listing->subject];
      topics.push_back(tree_choice(entry, topic.id, topic.name));
    }
  }
  return topics;
}

Map choices(const Context& context) {
  const model::Site& site = context.site;
  List columns;
  for (const model::Listing& listing : site::listings_of(site, ListingKind::kColumn)) {
    columns.push_back(choice(lent(site.config.columns[listing.subject].id), listing.title));
  }
  if (!site.benefit_items.empty()) {
    columns.push_back(choice(lent(site::kBenefitColumn), site::kBenefitColumnName));
  }
  List places;
  const PlaceTrees trees = place_trees(site);
  for (const std::vector<TreeEntry>* tree : {&trees.own, &trees.others}) {
    for (const TreeEntry& entry : *tree) {
      add_place(site, entry, places);
    }
  }
  List years;
  for (const model::Listing& listing : site::listings_of(site, ListingKind::kYear)) {
    years.push_back(choice(std::to_string(listing.subject), listing.title));
  }
  return Map{{"columns", std::move(columns)},
             {"places", std::move(places)},
             {"topics", topic_choices(site)},
             {"years", std::move(years)}};
}

}  // namespace

Map search_frame(const Context& context) {
  Map data = page_map(context, {"搜索", "搜索政策、通知、公示和文号", kPath, "search"});
  data.set("choices", choices(context));
  return data;
}

void add_answer(const SearchPage* answer, Map& data) {
  static const SearchPage kNothingAsked;
  const SearchPage& sent = answer == nullptr ? kNothingAsked : *answer;
  Map form;
  for (const FieldRow& field : kFields) {
    form.set(field.name, lent(sent.form.*field.value));
  }
  const bool understood = sent.problem.text.empty();
  const FieldRow* field = find_field(sent.problem.field);
  data.set("answer", answer == nullptr || !understood ? Value() : answer_value(*answer));
  data.set("problem", understood ? Value()
                                 : Map{{"field", lent(sent.problem.field)},
                                       {"label", field == nullptr ? "" : field->label},
                                       {"text", lent(sent.problem.text)}});
  data.set("form", std::move(form));
}

View view_search(const Context& context) {
  View view{"search.html", search_frame(context)};
  add_answer(nullptr, view.data);
  return view;
}

}  // namespace mingbai::render
