// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/passphrase.h"
#include "generator/render/addresses.h"
#include "generator/render/page_head.h"
#include "generator/render/views.h"
#include "index/base/strings.h"

namespace mingbai::render {
namespace {

constexpr std::string_view kCardDoorTitle = "明白卡查询";

using benefit::BenefitCard;
using benefit::CardLine;
using templates::List;
using templates::Map;

List lines_value(const std::vector<CardLine>& lines) {
  List list;
  for (const CardLine& line : lines) {
    List steps;
    for (const std::string_view step : split(line.how, '\n')) {
      if (!step.empty()) {
        steps.push_back(lent(step));
      }
    }
    list.push_back(Map{{"item", lent(line.item)},
                       {"amount", lent(line.amount)},
                       {"how", std::move(steps)},
                       {"terms", lent(line.terms)}});
  }
  return list;
}

List characters(std::string_view table) {
  List list;
  for (std::size_t at = 0; at < table.size();) {
    const std::string_view one = table.substr(at, utf8_length(table, at));
    list.push_back(lent(one));
    at += one.size();
  }
  return list;
}

}  // namespace

View view_household_card(const BenefitCard& card) {
  Map data;
  List pairs;
  for (const auto& [name, value] : card.household) {
    if (!value.empty()) {
      pairs.push_back(Map{{"name", lent(name)}, {"value", lent(value)}});
    }
  }
  List notes;
  for (const std::string& note : card.notes) {
    notes.push_back(lent(note));
  }
  List phones;
  for (const benefit::CardPhone& phone : card.phones) {
    phones.push_back(Map{{"level", lent(phone.level)},
                         {"name", lent(phone.name)},
                         {"phone", lent(phone.phone)},
                         {"tel", dialled(phone.phone)}});
  }
  data.set("card", Map{{"title", lent(card.title)},
                       {"issuer", lent(card.issuer)},
                       {"number", lent(card.number)},
                       {"household", std::move(pairs)},
                       {"lines", lines_value(card.lines)},
                       {"total", lent(card.total)},
                       {"unstated", lines_value(card.unstated)},
                       {"services", lines_value(card.services)},
                       {"notes", std::move(notes)},
                       {"phones", std::move(phones)},
                       {"day", lent(card.data_day)}});
  return {"household_card.html", std::move(data)};
}

View view_card_door(const Context& context) {
  PageHead head{kCardDoorTitle, "扫卡上的码，或者点查询号和五个词，看自己家的明白卡", kCardDoor,
                "cards"};
  Map data = page_map(context, head);
  data.set("first", characters(model::kPassphraseFirst));
  data.set("second", characters(model::kPassphraseSecond));
  return {"cards.html", std::move(data)};
}

}  // namespace mingbai::render
