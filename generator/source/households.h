// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// private/households.csv, members.csv, facts.csv -> the ledger. Read only by what prints cards and
// seals pages; source::read() never opens that folder. A row that cannot be understood is left out
// and reported with row and column, without its personal values.
//
//   households.csv  户号 户主 地区 组 帮扶责任人 帮扶电话
//   members.csv     户号 姓名 关系
//   facts.csv       户号 年度, and a column for each fact of benefits/ (脱贫户, 小学生 …)
//   incomes.csv     户号 年度 工资性收入 生产经营性收入 财产性收入 转移性收入 生产经营性支出, in
//   yuan;
//                   an empty cell is not known
//   renewals.csv    户号 换卡次数 日期: of cards that were lost; of several rows the last one
//   counts
//
// Columns called 身份证号, 银行卡号, 一卡通账号, 电话 and the like are passed over unread.

#include <string>

#include "generator/model/household.h"
#include "generator/model/records.h"
#include "index/base/diagnostic.h"
#include "index/base/file_system.h"

namespace mingbai::source {

model::Ledger read_ledger(const FileSystem& files, const std::string& site_folder,
                          const model::Records& records, Diagnostics& diagnostics);

}  // namespace mingbai::source
