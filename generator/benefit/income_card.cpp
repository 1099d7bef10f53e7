// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/income_card.h"

#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::benefit {
namespace {

using model::Fen;
using model::Income;
using model::IncomePart;

constexpr std::string_view kBlank = "＿＿＿＿＿＿元";

const Income* income_of(const model::Household& household, int year) {
  const auto found = household.incomes.find(year);
  return found == household.incomes.end() ? nullptr : &found->second;
}

// 上年12,000元，增加1,000元
std::string beside_last_year(const IncomePart& part, Fen value, const Income* last) {
  if (last == nullptr || !(last->*part.value)) {
    return "上年台账未载明";
  }
  const Fen before = *(last->*part.value);
  const std::string text = "上年" + model::format_yuan(before) + "，";
  if (value == before) {
    return text + "没有变化";
  }
  return text + (value > before ? "增加" + model::format_yuan(value - before)
                                : "减少" + model::format_yuan(before - value));
}

// 其中按标准应领：养殖补助·羊3,000元、…，共6,200元
std::string benefits_text(const Entitlement& answer, const model::Benefits& benefits) {
  std::vector<std::string> items;
  Fen sum = 0;
  for (const PaidItem& item : answer.paid) {
    if (item.depends.empty()) {
      items.push_back(benefits.standards[item.standard].item + model::format_yuan(item.amount));
      sum += item.amount;
    }
  }
  return items.empty() ? std::string()
                       : "按标准应领：" + join(items, "、") + "，共" + model::format_yuan(sum);
}

std::string formula(const Income& income, Fen net) {
  std::string text;
  for (const IncomePart& part : model::income_parts()) {
    text += text.empty() ? "" : part.is_cost ? " − " : " + ";
    text += model::format_yuan(*(income.*part.value));
  }
  return text + " = " + model::format_yuan(net);
}

void add_lines(const Income& income, const Income* last, const std::string& benefits_here,
               BenefitCard& card) {
  for (const IncomePart& part : model::income_parts()) {
    const std::optional<Fen>& value = income.*part.value;
    const bool is_transfers = part.value == &Income::transfers;
    if (!value) {
      card.unstated.push_back({std::string(part.name_zh), {}, "台账未载明", {}});
      continue;
    }
    card.lines.push_back({std::string(part.name_zh),
                          (part.is_cost && *value > 0 ? "减" : "") + model::format_yuan(*value),
                          beside_last_year(part, *value, last),
                          is_transfers ? benefits_here : std::string()});
  }
}

void add_sum(const Income& income, std::size_t people, BenefitCard& card) {
  const IncomeSum sum = income_sum(income, people);
  std::vector<std::string> notes;
  if (sum.net) {
    notes.push_back("全年纯收入：" + formula(income, *sum.net) + "。");
    if (sum.per_head) {
      notes.back() += "人均：" + model::format_yuan(*sum.net) + " ÷ " + std::to_string(people) +
                      "人 = " + model::format_yuan(*sum.per_head) + "。";
    }
  }
  notes.emplace_back(
      "户主签字：＿＿＿＿＿＿　　责任人签字：＿＿＿＿＿＿　　日期：＿＿年＿＿月＿＿日");
  card.notes.insert(card.notes.begin(), notes.begin(), notes.end());
  card.total =
      "人均纯收入：" + (sum.per_head ? model::format_yuan(*sum.per_head) : std::string(kBlank));
}

}  // namespace

IncomeSum income_sum(const Income& income, std::size_t people) {
  IncomeSum sum;
  Fen net = 0;
  for (const IncomePart& part : model::income_parts()) {
    const std::optional<Fen>& value = income.*part.value;
    if (!value) {
      return sum;
    }
    net += part.is_cost ? -*value : *value;
  }
  sum.net = net;
  if (people > 0) {
    // Half up on both sides of zero: the floor of net / people + 1/2.
    const auto count = static_cast<Fen>(people);
    const Fen doubled = 2 * net + count;
    sum.per_head = doubled / (2 * count) - (doubled % (2 * count) < 0 ? 1 : 0);
  }
  return sum;
}

std::string income_card_number(const model::Household& household, const CardIssue& issue) {
  return card_number(household, issue) + "-收";
}

BenefitCard income_card(const model::Household& household, const Entitlement& answer,
                        const model::Benefits& benefits, const model::Regions& regions,
                        const CardIssue& issue) {
  BenefitCard card = card_frame(household, regions, issue);
  const int year = text::date_of_day(issue.day).year;
  card.number = income_card_number(household, issue);
  card.title = std::to_string(year) + "年" + card.title;
  card.unstated_heading = "台账没有登记，入户核实后填写";
  const Income* income = income_of(household, year);
  const Income unknown;
  add_lines(income != nullptr ? *income : unknown, income_of(household, year - 1),
            benefits_text(answer, benefits), card);
  add_sum(income != nullptr ? *income : unknown, household.members.size(), card);
  return card;
}

}  // namespace mingbai::benefit
