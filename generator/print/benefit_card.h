// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 明白卡: what a household gets, how much, why, from whom, until when, whom to call. The words are
// ready to be printed; this module only finds their places. A card that does not fit on one side
// goes on on another, with its number and the telephones again. Content follows the cards that
// counties hand out; letters of at least 12 points and amounts of 22 for old eyes.
//
// Values; pure apart from the canvas.

#include <cstdint>
#include <string>
#include <vector>

#include "generator/print/canvas.h"

namespace mingbai::print {

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
  std::vector<CardLine> services;
  std::vector<std::string> notes;
  std::vector<CardPhone> phones;
  std::string data_day;   // 数据截至 2021年12月1日
  std::string print_day;  // 打印日期 …
  std::string qr;         // empty: no code
  std::string qr_caption;
};

enum class CardFormat : std::uint8_t { kLarge, kSmall };  // A4, A5

// What was printed where, for the check list and the tests.
struct PrintedCard {
  int sides = 0;
};

// Draws the card; every side is asked of `next_side`, which begins it and returns its paper.
PrintedCard print_benefit_card(const BenefitCard& card, CardFormat format, Canvas& canvas,
                               const std::function<void()>& next_side);

}  // namespace mingbai::print
