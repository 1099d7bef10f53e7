// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/card.h"

#include "generator/site/queries.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::render {
namespace {

using templates::Map;
using templates::Value;

Value organs_value(const model::Document& document) {
  return document.organs.size() == 1 ? lent(document.organs[0])
                                     : Value(join(document.organs, "、"));
}

void set_column(const Context& context, model::DocumentId id, Map& map) {
  const std::uint32_t column = context.site.columns[id];
  const bool listed = column != model::kNoListing;
  const std::string_view name = listed ? std::string_view(context.site.config.columns[column].name)
                                       : model::row_of(context.site.documents[id].kind).name_zh;
  map.set("column", lent(name));
  map.set("column_url", listed ? lent(context.site.listings[column].route) : lent({}));
}

void set_place(const Context& context, const model::Document& document, Map& map) {
  const model::Site& site = context.site;
  const model::Listing* listing =
      document.place ? site::find_listing(site, model::ListingKind::kPlace, *document.place)
                     : nullptr;
  map.set("place", document.place ? lent(site.regions.at(*document.place).name) : lent({}));
  map.set("place_url", listing != nullptr ? lent(listing->route) : lent({}));
}

// {state open until}: 公示中, 至2021年10月11日; none when nothing is open to objections.
Value publicity_mark(const model::Site& site, model::DocumentId id) {
  const auto& standing = site.publicity[id];
  if (!standing) {
    return {};
  }
  const bool is_open = standing->state == model::PublicityState::kOpen ||
                       standing->state == model::PublicityState::kNotStarted;
  return Map{{"state", lent(model::name_of(standing->state))},
             {"open", is_open},
             {"until", is_open && standing->last ? Value("到" + text::chinese_day(*standing->last))
                                                 : lent({})}};
}

// 第3期, or "".
std::string issue_label(const model::Document& document) {
  return document.issue ? "第" + std::to_string(*document.issue) + "期" : std::string();
}

Map make_card(const Context& context, model::DocumentId id) {
  constexpr std::size_t kNames = 15;
  const model::Document& document = context.site.documents[id];
  Map map;
  map.reserve(kNames);
  map.set("title", lent(document.title));
  map.set("url", lent(context.site.routes[id]));
  map.set("summary", lent(document.summary));
  map.set("date", document.date ? Value(text::iso(*document.date)) : lent({}));
  map.set("date_zh", document.date ? Value(text::chinese(*document.date)) : lent({}));
  set_column(context, id, map);
  map.set("kind", lent(model::row_of(document.kind).name_en));
  set_place(context, document, map);
  map.set("organs", organs_value(document));
  map.set("number", document.number ? Value(document.number->display()) : lent({}));
  map.set("issue", document.issue ? Value(issue_label(document)) : lent({}));
  map.set("publicity", publicity_mark(context.site, id));
  map.set("validity", context.validity[static_cast<std::size_t>(context.site.validity[id])]);
  return map;
}

}  // namespace

Value card(const Context& context, model::DocumentId id) {
  std::call_once(context.cards_made[id], [&] { context.cards[id] = make_card(context, id); });
  return context.cards[id];
}

Map card_map(const Context& context, model::DocumentId id) {
  return card(context, id).map();
}

templates::List cards(const Context& context, std::span<const model::DocumentId> ids) {
  templates::List list;
  list.reserve(ids.size());
  for (const model::DocumentId id : ids) {
    list.push_back(card(context, id));
  }
  return list;
}

}  // namespace mingbai::render
