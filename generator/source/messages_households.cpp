// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

namespace mingbai::source {

// The ledger: private/

const DiagnosticRow kHouseholdTwice{
    "HH001",
    Severity::kError,
    {"户号“{0}”用了两次，第 {1} 行已经有了", "number “{0}” is used twice, first on line {1}"},
    {"一户一个户号", "give each household its own"}};
const DiagnosticRow kNoHousehold{"HH002",
                                 Severity::kError,
                                 {"户口表里没有户号“{0}”", "households.csv has no number “{0}”"},
                                 {"核对户号，或先在 households.csv 里加上这一户",
                                  "check the number, or add the household to households.csv"}};
const DiagnosticRow kNoFactYear{"HH003",
                                Severity::kError,
                                {"户号“{0}”的这一行没有年度", "this row of “{0}” has no year"},
                                {"在“年度”一格写四位年份", "write the year with four digits"}};
const DiagnosticRow kUnknownFactColumn{
    "HH004",
    Severity::kError,
    {"“{0}”不是家庭情况的名称", "“{0}” is no name of a fact"},
    {"用 mingbai entitle --list-facts 里的名称作列名，或先加进 benefits 的家庭情况表",
     "use a name that mingbai entitle --list-facts shows, or add it to the table of facts"}};
const DiagnosticRow kBadFactValue{
    "HH005",
    Severity::kError,
    {"“{0}”的值看不懂", "cannot read the value of “{0}”"},
    {"是否类写“是”或“否”，其余写数字", "yes or no as 是, 否; anything else as a number"}};
const DiagnosticRow kIncomeTwice{
    "HH006",
    Severity::kError,
    {"户号“{0}”{1}年的收入登记了两次", "the income of “{0}” in {1} is written twice"},
    {"一户一年一行，删去一行", "one row for a household and year: remove one"}};

}  // namespace mingbai::source
