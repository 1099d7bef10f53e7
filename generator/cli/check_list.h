// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list that goes with printed cards: a row for each, so that somebody can check them against
// the ledger and sign for them. CSV with a byte order mark, as Excel reads it.

#include <optional>
#include <string>
#include <vector>

#include "generator/model/money.h"

namespace mingbai::cli {

struct CheckRow {
  std::string card;       // 卡号
  std::string household;  // 户号
  std::string head;       // 户主
  std::string place;
  std::optional<model::Fen> amount;  // nothing: not known, and an empty cell
  std::string file;
};

struct CheckList {
  std::string amount_title;  // 全年合计（元）
  std::vector<CheckRow> rows;
};

model::Fen sum_of(const CheckList& list);  // of what is known
std::string check_list_text(const CheckList& list);

}  // namespace mingbai::cli
