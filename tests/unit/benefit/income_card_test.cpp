// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/benefit/income_card.h"

#include <random>

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::benefit;
using model::Fen;
using model::Income;

namespace {

Income income(Fen wages, Fen business, Fen property, Fen transfers, Fen costs) {
  return {wages * 100, business * 100, property * 100, transfers * 100, costs * 100};
}

struct Town {
  Town() {
    regions.add({"示例村", {}, {}, model::RegionLevel::kVillage, std::nullopt, {}});
    household.number = "0042";
    household.head = "示例甲";
    household.members = {{"示例甲", "户主"}, {"示例乙", "配偶"}, {"示例丙", "子"}};
    issue.title = "家庭收入明白卡";
    issue.day = 17531;  // 2017-12-31
  }
  BenefitCard card(const Entitlement& answer = {}) const {
    return income_card(household, answer, benefits, regions, issue);
  }
  model::Regions regions;
  model::Household household;
  model::Benefits benefits;
  CardIssue issue;
};

}  // namespace

TEST_CASE("收入：四项收入减去支出，再按人口平均，半分进一") {
  const IncomeSum sum = income_sum(income(12000, 5900, 800, 2750, 1770), 5);
  CHECK(sum.net == 1968000);
  CHECK(sum.per_head == 393600);
  CHECK(income_sum(income(0, 0, 0, 1, 0), 3).per_head == 33);   // 33.33
  CHECK(income_sum(income(0, 0, 0, 2, 0), 3).per_head == 67);   // 66.67
  CHECK(income_sum(income(0, 0, 0, 1, 0), 8).per_head == 13);   // 12.5
  CHECK(income_sum(income(0, 0, 0, 0, 1), 8).per_head == -12);  // -12.5: half up
  CHECK(income_sum(income(0, 0, 0, 0, 2), 3).per_head == -67);  // -66.67
  CHECK(income_sum(income(0, 0, 0, 0, 3), 3).per_head == -100);
}

TEST_CASE("收入：少登记一项，就没有合计；没有人口，就没有人均") {
  for (const model::IncomePart& part : model::income_parts()) {
    Income one = income(1, 2, 3, 4, 5);
    one.*part.value = std::nullopt;
    CHECK_FALSE(income_sum(one, 3).net);
    CHECK_FALSE(income_sum(one, 3).per_head);
  }
  CHECK(income_sum(income(1, 2, 3, 4, 5), 0).net == 500);
  CHECK_FALSE(income_sum(income(1, 2, 3, 4, 5), 0).per_head);
}

TEST_CASE("收入：随机的收入，人均乘人口和纯收入最多差半分一人") {
  std::mt19937 chance(20171231);
  std::uniform_int_distribution<Fen> amount(0, 9'999'999'99);
  for (int i = 0; i < 2000; ++i) {
    const Income one{amount(chance), amount(chance), amount(chance), amount(chance),
                     amount(chance)};
    const std::size_t people = 1 + chance() % 9;
    const IncomeSum sum = income_sum(one, people);
    CHECK(*sum.net == *one.wages + *one.business + *one.property + *one.transfers - *one.costs);
    const Fen off = 2 * (*sum.per_head * static_cast<Fen>(people) - *sum.net);
    CHECK(off <= static_cast<Fen>(people));
    CHECK(off > -static_cast<Fen>(people));
  }
}

TEST_CASE("收入明白卡：按来源列出，和上年比，算式写明") {
  Town town;
  town.household.incomes = {{2016, income(10800, 5310, 800, 2470, 1590)},
                            {2017, income(12000, 5000, 800, 2750, 1770)}};
  const BenefitCard card = town.card();
  CHECK(card.title == "2017年家庭收入明白卡");
  CHECK(card.number == "2017-0042-收");
  REQUIRE(card.lines.size() == 5);
  CHECK(card.lines[0].item == "工资性收入");
  CHECK(card.lines[0].amount == "12,000元");
  CHECK(card.lines[0].how == "上年10,800元，增加1,200元");
  CHECK(card.lines[1].how == "上年5,310元，减少310元");
  CHECK(card.lines[2].how == "上年800元，没有变化");
  CHECK(card.lines[4].amount == "减1,770元");
  CHECK(card.total == "人均纯收入：6,260元");
  CHECK(
      card.notes[0] ==
      "全年纯收入：12,000元 + 5,000元 + 800元 + 2,750元 − 1,770元 = 18,780元。人均：18,780元 ÷ 3人 "
      "= 6,260元。");
  CHECK(card.unstated.empty());
}

TEST_CASE("收入明白卡：台账没有的写未载明，人均留空手填，不编数") {
  Town town;
  town.household.incomes = {{2017, income(12000, 5900, 800, 2750, 1770)}};
  town.household.incomes[2017].property = std::nullopt;
  const BenefitCard card = town.card();
  REQUIRE(card.unstated.size() == 1);
  CHECK(card.unstated[0].item == "财产性收入");
  CHECK(card.unstated[0].how == "台账未载明");
  CHECK(card.total == "人均纯收入：＿＿＿＿＿＿元");
  CHECK(card.lines[0].how == "上年台账未载明");
  town.household.incomes.clear();
  const BenefitCard nothing = town.card();
  CHECK(nothing.lines.empty());
  CHECK(nothing.unstated.size() == 5);
  CHECK(nothing.total == "人均纯收入：＿＿＿＿＿＿元");
}

TEST_CASE("收入明白卡：转移性收入旁边写按标准应领多少，条件没登记的不算") {
  Town town;
  town.household.incomes = {{2017, income(0, 0, 0, 2750, 0)}};
  model::Standard sheep;
  sheep.item = "养殖补助·羊";
  model::Standard loan;
  loan.item = "另一项";
  town.benefits.standards = {sheep, loan};
  Entitlement answer;
  answer.paid.resize(2);
  answer.paid[0].standard = 0;
  answer.paid[0].amount = 300000;
  answer.paid[1].standard = 1;
  answer.paid[1].amount = 100;
  answer.paid[1].depends = {"脱贫户"};
  CHECK(town.card(answer).lines[3].terms == "按标准应领：养殖补助·羊3,000元，共3,000元");
}
