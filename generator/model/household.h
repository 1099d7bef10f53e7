// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ledger of private/: households, who belongs to them, and what is known of them by year. Never
// public: it goes to printed cards and sealed pages only, and is no part of Records, so that
// nothing that makes the site can reach it.
//
// Identity numbers and bank accounts are no members: where a table has such columns, they are not
// read.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/money.h"
#include "generator/model/region.h"
#include "index/base/diagnostic.h"

namespace mingbai::model {

struct Member {
  std::string name;
  std::string relation;  // 户主 配偶 子 …
};

struct HouseholdFact {
  std::uint32_t fact = 0;  // index into Benefits::facts
  Hundredths value = 0;
};

// What a household had in one year, in fen. Nothing: the ledger does not say, which is not zero.
struct Income {
  std::optional<Fen> wages;
  std::optional<Fen> business;
  std::optional<Fen> property;
  std::optional<Fen> transfers;
  std::optional<Fen> costs;  // of the business
};

struct IncomePart {
  std::string_view name_zh;  // 工资性收入: on the card and as a column
  std::string_view name_en;
  std::optional<Fen> Income::*value;
  bool is_cost;
};
std::span<const IncomePart> income_parts();  // in the order of the card

struct Household {
  std::string number;  // 户号: unique in the ledger
  std::string head;    // 户主
  RegionId place = 0;
  std::string group;    // 村民小组
  std::string officer;  // 帮扶责任人
  std::string officer_phone;
  int renewals = 0;  // how often its card was replaced (换卡次数)
  std::vector<Member> members;
  std::map<int, std::vector<HouseholdFact>> facts;  // by year
  std::map<int, Income> incomes;                    // by year
  Place written;
};

struct Ledger {
  std::vector<Household> households;  // by number

  const Household* find(std::string_view number) const;
};

}  // namespace mingbai::model
