// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

namespace mingbai::source {

// 公示 and holidays

const DiagnosticRow kBadPublicityPeriod{
    "PU001",
    Severity::kError,
    {"看不懂公示期“{0}”", "cannot read the period “{0}”"},
    {"写成 7天、5个工作日 的样子", "write it like 7天 or 5个工作日"}};
const DiagnosticRow kBadPublicityWord{"PU002",
                                      Severity::kError,
                                      {"“{0}”不能是“{1}”", "“{0}” cannot be “{1}”"},
                                      {"写其中一个：{2}", "one of: {2}"}};
const DiagnosticRow kBadHoliday{"PU003",
                                Severity::kError,
                                {"看不懂日子“{0}”", "cannot read the days “{0}”"},
                                {"写成 2021-10-09 或 2021-10-01至2021-10-07",
                                 "write it like 2021-10-09 or 2021-10-01至2021-10-07"}};

const DiagnosticRow kBadWithdrawal{
    "PU004",
    Severity::kError,
    {"看不懂名单什么时候撤下：“{0}”", "it cannot be told when the names go: “{0}”"},
    {"写成 期满、30天（期满后再留 30 天）或撤下的日期 2021-12-31",
     "write at_end, 30天 (days after the end) or the day on which they go: 2021-12-31"}};

}  // namespace mingbai::source
