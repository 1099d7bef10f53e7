// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 收入明白卡: what a household of the ledger lived on in a year, source by source and beside the
// year before, and how its income for each person is worked out. What the ledger does not say stays
// unknown, and so does every sum that needs it: the card then leaves room to write. Pure;
// thread-safe. For paper alone.

#include <optional>

#include "generator/benefit/household_card.h"

namespace mingbai::benefit {

struct IncomeSum {
  std::optional<model::Fen> net;       // all incomes without the costs
  std::optional<model::Fen> per_head;  // half up; below zero too
};
// `people`: 0 when nobody is registered; there is no income for each person then.
IncomeSum income_sum(const model::Income& income, std::size_t people);

std::string income_card_number(const model::Household& household, const CardIssue& issue);

// Of the year of issue.day. `answer`: what standards give in that year, named beside 转移性收入.
BenefitCard income_card(const model::Household& household, const Entitlement& answer,
                        const model::Benefits& benefits, const model::Regions& regions,
                        const CardIssue& issue);

}  // namespace mingbai::benefit
