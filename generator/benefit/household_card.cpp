// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/household_card.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::benefit {
namespace {

using model::Standard;

std::string terms_of(const Standard& standard, const std::string& basis) {
  std::vector<std::string> parts;
  if (!standard.payer.empty()) {
    parts.push_back(standard.payer + "发");
  }
  if (!basis.empty()) {
    parts.push_back("依据：" + basis);
  }
  if (!standard.caveat.empty()) {
    parts.push_back("注意：" + standard.caveat);
  }
  return join(parts, "；");
}

CardLine paid_line(const PaidItem& item, const Standard& standard, const std::string& basis) {
  std::vector<std::string> steps;
  for (const Step& step : item.steps) {
    steps.push_back(step.text);
  }
  return {standard.item, model::format_yuan(item.amount), join(steps, "\n"),
          terms_of(standard, basis)};
}

// 要看：脱贫户
CardLine open_line(const Standard& standard, std::string how,
                   const std::vector<std::string>& depends) {
  return {standard.item,
          {},
          std::move(how),
          depends.empty() ? std::string() : "要看：" + join(depends, "，")};
}

std::string people_text(const model::Household& household) {
  return household.members.empty() ? std::string()
                                   : std::to_string(household.members.size()) + "人";
}

}  // namespace

std::vector<CardPhone> phones_of_levels(const model::Contacts& contacts) {
  std::vector<CardPhone> phones;
  for (const model::Hotline& line : contacts.hotlines) {
    const bool known = std::any_of(phones.begin(), phones.end(), [&](const CardPhone& phone) {
      return phone.level == line.level;
    });
    if (!known && phones.size() < 4) {
      phones.push_back({line.level, line.name, line.phone});
    }
  }
  return phones;
}

Facts facts_of(const model::Household& household, const model::Benefits& benefits,
               std::int32_t day) {
  Facts facts;
  const auto year = household.facts.find(text::date_of_day(day).year);
  if (year == household.facts.end()) {
    return facts;
  }
  for (const model::HouseholdFact& fact : year->second) {
    facts[benefits.facts[fact.fact].name] = fact.value;
  }
  return facts;
}

std::string card_number(const model::Household& household, const CardIssue& issue) {
  return std::to_string(text::date_of_day(issue.day).year) + "-" + household.number;
}

BenefitCard card_frame(const model::Household& household, const model::Regions& regions,
                       const CardIssue& issue) {
  BenefitCard card;
  card.title = issue.title;
  card.issuer = issue.issuer;
  card.number = card_number(household, issue);
  card.household = {{"户主", household.head},
                    {"户号", household.number},
                    {"住址", regions.at(household.place).name + household.group},
                    {"人口", people_text(household)},
                    {"责任人", household.officer},
                    {"电话", household.officer_phone}};
  if (!issue.notice.empty()) {
    card.notes.push_back(issue.notice);
  }
  card.phones = issue.phones;
  card.data_day = "数据截至" + text::chinese_day(issue.day);
  card.print_day = "打印日期" + text::chinese_day(issue.printed_day);
  if (!issue.address.empty()) {
    card.qr = issue.address;
    card.qr_caption = "扫码看标准原文";
  }
  return card;
}

BenefitCard household_card(const model::Household& household, const Entitlement& answer,
                           const model::Benefits& benefits, const model::Regions& regions,
                           const CardIssue& issue) {
  BenefitCard card = card_frame(household, regions, issue);
  for (const PaidItem& item : answer.paid) {
    const Standard& standard = benefits.standards[item.standard];
    if (item.depends.empty()) {
      card.lines.push_back(paid_line(item, standard, issue.basis[item.standard]));
    } else {
      card.unstated.push_back(open_line(standard, "条件还没有登记", item.depends));
    }
  }
  if (!card.lines.empty()) {
    card.total = "全年合计：" + model::format_yuan(answer.total);
  }
  // A card names what the ledger supports, not everything that might be asked for.
  for (const OpenItem& item : answer.unstated) {
    if (item.depends.empty() && item.why != Why::kIncome) {
      const Standard& standard = benefits.standards[item.standard];
      card.unstated.push_back(open_line(standard, reason(standard, item.why), {}));
    }
  }
  for (const OpenItem& item : answer.services) {
    if (item.depends.empty()) {
      const Standard& standard = benefits.standards[item.standard];
      card.services.push_back(open_line(standard, standard.caveat, {}));
    }
  }
  return card;
}

}  // namespace mingbai::benefit
