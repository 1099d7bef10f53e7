// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "generator/benefit/entitlement.h"
#include "generator/benefit/wording.h"
#include "generator/benefit/worked_example.h"
#include "generator/render/addresses.h"
#include "generator/render/page_head.h"
#include "generator/render/views.h"
#include "generator/site/benefit_items.h"
#include "index/base/strings.h"

namespace mingbai::render {
namespace {

using model::Site;
using model::Standard;
using templates::List;
using templates::Map;
using templates::Value;

constexpr std::string_view kIndexTitle = "补贴标准一览";
constexpr std::string_view kChangesTitle = "补贴标准新旧对照";
constexpr std::string_view kQuestionsTitle = "我家能享受什么";

Value linked(const Site& site, const std::optional<model::DocumentId>& id) {
  if (!id) {
    return {};
  }
  const model::Document& document = site.documents[*id];
  return Map{{"title", lent(document.title)},
             {"url", lent(site.routes[*id])},
             {"number", document.number ? Value(document.number->display()) : lent({})}};
}

// now past coming
std::string_view state_of(const Site& site, const Standard& standard) {
  if (model::in_force(standard, site.today)) {
    return "now";
  }
  return standard.until && *standard.until < site.today ? "past" : "coming";
}

List text_list(std::vector<std::string> texts) {
  List values;
  for (std::string& text : texts) {
    values.push_back(std::move(text));
  }
  return values;
}

Value guide_value(const Site& site, std::uint32_t index) {
  const auto& id = site.guide_of[index];
  if (!id) {
    return {};
  }
  const model::Document& document = site.documents[*id];
  return Map{{"title", lent(document.title)},     {"url", lent(site.routes[*id])},
             {"address", lent(document.address)}, {"phone", lent(document.phone)},
             {"tel", dialled(document.phone)},    {"hours", lent(document.hours)}};
}

// {given steps amount}; none when the standard has no example.
Value example_value(const Site& site, std::uint32_t index) {
  auto example = benefit::worked_example(site.benefits, index);
  if (!example) {
    return {};
  }
  return Map{{"given", std::move(example->given)},
             {"steps", text_list(std::move(example->steps))},
             {"amount", model::format_yuan(example->amount)}};
}

Map standard_map(const Site& site, std::uint32_t index) {
  const Standard& standard = site.benefits.standards[index];
  return Map{
      {"id", lent(standard.id)},
      {"figure", benefit::figure(standard)},
      {"per", benefit::per_what(standard)},
      {"bands", text_list(benefit::band_lines(standard))},
      {"kind", lent(model::name_of(standard.kind))},
      {"audience", lent(standard.audience)},
      {"payer", lent(standard.payer)},
      {"place", standard.place ? lent(site.regions.at(*standard.place).name) : lent({})},
      {"when", benefit::when(standard)},
      {"state", lent(state_of(site, standard))},
      {"clause", lent(standard.clause)},
      {"note", lent(standard.caveat)},
      {"how", lent(standard.how)},
      {"where", lent(standard.where)},
      {"papers", lent(standard.papers)},
      {"phone", lent(standard.phone)},
      {"tel", dialled(standard.phone)},
      {"basis", linked(site, site.basis_of[index])},
      {"guide", guide_value(site, index)},
      {"example", example_value(site, index)},
  };
}

// `only`: those that are shown; null for all.
Map item_map(const Site& site, const model::BenefitItem& item,
             const std::set<std::uint32_t>* only = nullptr) {
  List standards;
  for (const std::uint32_t index : item.standards) {
    if (only == nullptr || only->contains(index)) {
      standards.push_back(standard_map(site, index));
    }
  }
  return Map{
      {"name", lent(item.name)}, {"url", lent(item.route)}, {"standards", std::move(standards)}};
}

bool has_any(const model::BenefitItem& item, const std::set<std::uint32_t>& shown) {
  return std::any_of(item.standards.begin(), item.standards.end(),
                     [&](std::uint32_t index) { return shown.contains(index); });
}

Map programme_map(const Site& site, const model::Programme& programme,
                  const std::set<std::uint32_t>* only = nullptr) {
  List items;
  for (const std::uint32_t index : programme.items) {
    const model::BenefitItem& item = site.benefit_items[index];
    if (only == nullptr || has_any(item, *only)) {
      items.push_back(item_map(site, item, only));
    }
  }
  return Map{
      {"name", lent(programme.name)}, {"url", lent(programme.route)}, {"items", std::move(items)}};
}

// The item on whose page a standard stands; null for a part of another.
const model::BenefitItem* item_with(const Site& site, std::uint32_t standard) {
  const auto found = std::find_if(
      site.benefit_items.begin(), site.benefit_items.end(), [&](const model::BenefitItem& item) {
        return std::find(item.standards.begin(), item.standards.end(), standard) !=
               item.standards.end();
      });
  return found == site.benefit_items.end() ? nullptr : &*found;
}

Map change_map(const Site& site, const site::StandardChange& change) {
  const Standard& older = site.benefits.standards[change.older];
  const Standard& newer = site.benefits.standards[change.newer];
  const model::BenefitItem* item = item_with(site, change.newer);
  return Map{{"programme", lent(newer.programme)},
             {"item", lent(newer.item)},
             {"url", item == nullptr ? lent({}) : lent(item->route)},
             {"older", standard_map(site, change.older)},
             {"newer", standard_map(site, change.newer)},
             {"difference", benefit::difference(older, newer)},
             {"cards", lent(newer.cards)}};
}

List changes_of(const Site& site, const model::BenefitItem* only) {
  List values;
  for (const site::StandardChange& change : site::standard_changes(site.benefits)) {
    if (only == nullptr || item_with(site, change.newer) == only) {
      values.push_back(change_map(site, change));
    }
  }
  return values;
}

Crumb index_crumb() {
  return {kIndexTitle, site::kBenefitIndex};
}

}  // namespace

namespace {

struct TableKindRow {
  std::string_view title;  // of the group of links
  std::string_view note;
};
// By BenefitTable::Kind.
constexpr TableKindRow kTableKinds[] = {
    {"按办的事看", "按依据文件和办事指南的主题归类"},
    {"按地区看", "包括上级在这里也适用的标准"},
    {"按年份看", "这一年里任何一天有效的都在内；没有写明起止时间的标准不在按年的表里"},
};
const TableKindRow& row_of(model::BenefitTable::Kind kind) {
  return kTableKinds[static_cast<std::size_t>(kind)];
}

// {title tables}, tables {name url count}: the tables of each kind.
List table_groups(const Site& site) {
  List groups;
  for (std::size_t kind = 0; kind < std::size(kTableKinds); ++kind) {
    List tables;
    for (const model::BenefitTable& table : site.benefit_tables) {
      if (static_cast<std::size_t>(table.kind) == kind) {
        tables.push_back(Map{{"name", lent(table.name)},
                             {"url", lent(table.route)},
                             {"count", table.standards.size()}});
      }
    }
    if (!tables.empty()) {
      groups.push_back(
          Map{{"title", lent(kTableKinds[kind].title)}, {"tables", std::move(tables)}});
    }
  }
  return groups;
}

}  // namespace

View view_benefit_index(const Context& context) {
  const Site& site = context.site;
  Map data = page_map(context, {kIndexTitle, "每一项补贴给谁、多少、谁发、依据哪份文件",
                                site::kBenefitIndex, "benefits"});
  List programmes;
  for (const model::Programme& programme : site.programmes) {
    programmes.push_back(programme_map(site, programme));
  }
  data.set("programmes", std::move(programmes));
  data.set("changes", changes_of(site, nullptr));
  data.set("table_groups", table_groups(site));
  List statistics;
  for (const model::Statistic& statistic : site.benefits.statistics) {
    statistics.push_back(
        Map{{"programme", lent(statistic.programme)},
            {"item", lent(statistic.item)},
            {"place", statistic.place ? lent(site.regions.at(*statistic.place).name) : lent({})},
            {"year", lent(statistic.year)},
            {"stated", lent(statistic.stated)}});
  }
  data.set("statistics", std::move(statistics));
  return {"benefits.html", std::move(data)};
}

View view_programme(const Context& context, std::uint32_t index) {
  const model::Programme& programme = context.site.programmes[index];
  PageHead head{programme.name, "这个事项的全部补贴标准", programme.route, "programme"};
  head.trail = {index_crumb()};
  Map data = page_map(context, head);
  data.set("programmes", List{programme_map(context.site, programme)});
  data.set("changes", List());
  data.set("statistics", List());
  return {"benefits.html", std::move(data)};
}

View view_benefit_table(const Context& context, std::uint32_t index) {
  const Site& site = context.site;
  const model::BenefitTable& table = site.benefit_tables[index];
  const TableKindRow& row = row_of(table.kind);
  PageHead head{table.title, row.note, table.route, "benefit-table"};
  head.trail = {index_crumb()};
  Map data = page_map(context, head);
  const std::set<std::uint32_t> shown(table.standards.begin(), table.standards.end());
  List programmes;
  for (const model::Programme& programme : site.programmes) {
    const bool has =
        std::any_of(programme.items.begin(), programme.items.end(),
                    [&](std::uint32_t item) { return has_any(site.benefit_items[item], shown); });
    if (has) {
      programmes.push_back(programme_map(site, programme, &shown));
    }
  }
  data.set("programmes", std::move(programmes));
  data.set("changes", List());
  data.set("statistics", List());
  return {"benefits.html", std::move(data)};
}

View view_benefit_item(const Context& context, std::uint32_t index) {
  const Site& site = context.site;
  const model::BenefitItem& item = site.benefit_items[index];
  const model::Programme& programme = site.programmes[item.programme];
  PageHead head{item.name, item.summary, item.route, "benefit"};
  head.trail = {index_crumb(), {programme.name, programme.route}};
  Map data = page_map(context, head);
  Map page = item_map(site, item);
  page.set("programme", Map{{"name", lent(programme.name)}, {"url", lent(programme.route)}});
  page.set("changes", changes_of(site, &item));
  data.set("benefit", std::move(page));
  return {"benefit.html", std::move(data)};
}

View view_benefit_changes(const Context& context) {
  PageHead head{kChangesTitle, "标准变了的补贴：原来多少、现在多少、从哪天起",
                site::kBenefitChanges, "changes"};
  head.trail = {index_crumb()};
  Map data = page_map(context, head);
  data.set("changes", changes_of(context.site, nullptr));
  return {"benefit_changes.html", std::move(data)};
}

// For who has no script: by place, who gets what today.
View view_benefit_questions(const Context& context) {
  const Site& site = context.site;
  PageHead head{kQuestionsTitle, "回答几个问题，看看您家能享受哪些补贴、多少、怎么算",
                site::kBenefitQuestions, "questions"};
  head.trail = {index_crumb()};
  Map data = page_map(context, head);
  std::map<model::RegionId, List> rows;
  for (const model::BenefitItem& item : site.benefit_items) {
    for (const std::uint32_t index : item.standards) {
      const Standard& standard = site.benefits.standards[index];
      if (!standard.place || !model::in_force(standard, site.today) ||
          standard.kind == model::StandardKind::kEnterprise ||
          standard.kind == model::StandardKind::kWarning) {
        continue;
      }
      std::vector<std::string> conditions;
      for (const model::Requirement& requirement : standard.requirements) {
        conditions.push_back(benefit::words_of(requirement, site.benefits));
      }
      if (!standard.quantity.empty()) {
        conditions.push_back("有" + standard.quantity);
      }
      rows[*standard.place].push_back(
          Map{{"condition", conditions.empty() ? standard.audience : join(conditions, "，")},
              {"item", lent(item.name)},
              {"url", lent(item.route)},
              {"figure", benefit::figure(standard)},
              {"per", lent(standard.unit_words)}});
    }
  }
  List places;
  for (auto& [place, list] : rows) {
    places.push_back(Map{{"name", lent(site.regions.at(place).name)}, {"rows", std::move(list)}});
  }
  data.set("places", std::move(places));
  return {"benefit_questions.html", std::move(data)};
}

}  // namespace mingbai::render
