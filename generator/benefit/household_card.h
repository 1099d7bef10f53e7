// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A household of the ledger and what it is entitled to -> the words of its card. Only what is
// certain has an amount on the card; what hangs on something that the ledger does not say is named
// with its condition. Pure; thread-safe.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/benefit/entitlement.h"
#include "generator/model/contact.h"
#include "generator/model/household.h"

namespace mingbai::benefit {

struct CardLine {
  std::string item;    // 养殖补助·羊
  std::string amount;  // 3,000元; 原文未载明; empty for a service
  std::string how;     // 每只300元 × 10只 = 3,000元
  std::string terms;   // 东新区财政发 · 依据：…; may be empty
};

struct CardPhone {
  std::string level;  // 国家 省 市 县
  std::string name;
  std::string phone;
};

struct BenefitCard {
  std::string title;   // 惠民政策明白卡（示例）
  std::string issuer;  // 发卡单位
  std::string number;  // 卡号
  std::vector<std::pair<std::string, std::string>>
      household;                   // 户主 / 示例甲, 地址 / …: in pairs of columns
  std::vector<CardLine> lines;     // with amounts
  std::string total;               // 全年合计：6,200元; empty when nothing can be added up
  std::vector<CardLine> unstated;  // what could not be computed, and why
  std::string unstated_heading = "下面这些原文没有写明数额，请打电话问";
  std::vector<CardLine> services;
  std::vector<std::string> notes;
  std::vector<CardPhone> phones;
  std::string data_day;   // 数据截至 2021年12月1日
  std::string print_day;  // 打印日期 …
  std::string qr;         // empty: no code
  std::string qr_caption;
  std::string
      access;  // 查询号 …, 五个词 …, in lines: how to see the card on a screen; may be empty
};

// What is the same on every card of a run.
struct CardIssue {
  std::string title;    // 惠民政策明白卡（示例）
  std::string issuer;   // 发卡单位
  std::string notice;   // 这张卡是示例 …; may be empty
  std::string address;  // of the site, for the code; empty: no code
  std::vector<CardPhone> phones;
  std::int32_t day = 0;          // standards and facts of this day
  std::int32_t printed_day = 0;  // days since 1970-01-01
  // Slots per standard: 《…办法》第三条; empty where no document is named.
  std::vector<std::string> basis;
};

// One telephone of each level, from the outermost: 国家 省 市 县.
std::vector<CardPhone> phones_of_levels(const model::Contacts& contacts);

// What the ledger says of the household in the year of the day.
Facts facts_of(const model::Household& household, const model::Benefits& benefits,
               std::int32_t day);

std::string card_number(const model::Household& household, const CardIssue& issue);

// What every card of a household has: whose it is, telephones, days, notice and code; no lines.
BenefitCard card_frame(const model::Household& household, const model::Regions& regions,
                       const CardIssue& issue);

BenefitCard household_card(const model::Household& household, const Entitlement& answer,
                           const model::Benefits& benefits, const model::Regions& regions,
                           const CardIssue& issue);

}  // namespace mingbai::benefit
