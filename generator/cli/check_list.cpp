// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/check_list.h"

#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

std::string quoted(const std::string& cell) {
  return "\"" + replace_all(cell, "\"", "\"\"") + "\"";
}

// 6200, 12.34: a number for a table, without grouping and unit.
std::string yuan(model::Fen amount) {
  return replace_all(replace_all(model::format_yuan(amount), ",", ""), "元", "");
}

}  // namespace

model::Fen sum_of(const CheckList& list) {
  model::Fen sum = 0;
  for (const CheckRow& row : list.rows) {
    sum += row.amount.value_or(0);
  }
  return sum;
}

std::string check_list_text(const CheckList& list) {
  std::string text = "\xEF\xBB\xBF卡号,户号,户主,地区," + list.amount_title + ",文件\r\n";
  for (const CheckRow& row : list.rows) {
    text += quoted(row.card) + "," + quoted(row.household) + "," + quoted(row.head) + "," +
            quoted(row.place) + "," + (row.amount ? yuan(*row.amount) : std::string()) + "," +
            quoted(row.file) + "\r\n";
  }
  return text + "合计," + std::to_string(list.rows.size()) + "户,,," + yuan(sum_of(list)) + ",\r\n";
}

}  // namespace mingbai::cli
