// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Benefits as data: a programme (事项) holds items (项目), an item holds standards, each in force
// in a region from a day to a day. Plain data, made by source/, never changed afterwards; what a
// household gets by it is computed in benefit/. What the source does not say stays unknown: it is
// never zero.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/document.h"
#include "generator/model/money.h"
#include "generator/model/region.h"
#include "index/base/diagnostic.h"

namespace mingbai::model {

enum class StandardKind : std::uint8_t {
  kAmount,      // 定额: an amount for each unit of something, or for the household
  kPercent,     // 比例: a share of an expense
  kTiered,      // 分段: shares of an expense by bands, above a deductible, up to a cap
  kWaiver,      // 减免: nothing is to be paid
  kService,     // 服务
  kUnstated,    // 未载明: there is something, the source gives no amount
  kGuarantee,   // 保障线: income is topped up to this line; the payment itself is not stated
  kLoan,        // 贷款
  kIncome,      // 收入: what somebody may earn; no payment of the government
  kEnterprise,  // 对单位: goes to an enterprise or an organ, not to a household
  kTerm,        // 起付线, 封顶线: a part of another standard
  kWarning,     // 预警线: what sets off a check
};

struct KindOfStandard {
  StandardKind kind;
  std::string_view name_zh;  // what a clerk writes
  std::string_view name_en;
};
std::span<const KindOfStandard> standard_kinds();
std::string_view name_of(StandardKind kind);
std::optional<StandardKind> standard_kind_by_name(std::string_view name);
// Written beside a kind's name in tables of totals: rows of it are no standards.
inline constexpr std::string_view kStatisticKind = "统计";

enum class Period : std::uint8_t {
  kNotStated,  // 周期原文未载明: counted once
  kOnce,
  kYear,
  kTerm,  // 学期: twice a year
  kMonth,
};
int times_a_year(Period period);  // 1 for what is paid once

enum class Compare : std::uint8_t { kEqual, kAtLeast, kAtMost, kMore, kLess };

// 建档立卡户=是, 年龄>=60. Yes is 100 and no is 0, as counts are hundredths.
struct Condition {
  std::string fact;
  Compare compare = Compare::kEqual;
  Hundredths value = 0;
  bool is_yes_no = false;  // written as =是 or =否
};

// One of several conditions must hold: 脱贫户=是或监测对象=是.
struct Requirement {
  std::vector<Condition> any_of;
  std::string text;  // as it was written
};

inline constexpr Hundredths kYes = 100;

// The share of an expense between the band below and `up_to`.
struct Band {
  std::optional<Fen> up_to;  // none: without end
  Hundredths rate = 0;
};

struct Standard {
  std::string id;         // MED-XC
  std::string programme;  // 大病保险
  std::string item;       // 大病保险报销
  std::string audience;   // in words
  std::string payer;
  std::optional<RegionId> place;
  StandardKind kind = StandardKind::kUnstated;

  std::string stated;      // the figure in words: 600元, 1200至6000元; empty when there is none
  std::int64_t low = 0;    // fen of kAmount, hundredths of a percent of kPercent
  std::int64_t high = 0;   // the same unless a range is stated
  bool is_exact = false;   // neither a range nor 余, 以上
  std::string unit_words;  // 每生每年, as written
  std::string unit;        // 生 头 亩 户 …; empty: the household
  Period period = Period::kNotStated;
  std::string quantity;  // the household's fact that says how many, or how much was spent
  Fen deductible = 0;    // of kTiered
  std::vector<Band> bands;
  std::optional<Fen> cap;
  std::vector<Requirement> requirements;  // all of them must hold

  std::optional<std::int32_t> from;   // first day in force; none: before anything is known
  std::optional<std::int32_t> until;  // last day in force
  std::vector<std::string> replaces;  // ids
  std::vector<std::string> parts;     // ids of the terms of which this is made
  std::string replaced_by;            // as its row says; the other row's `replaces` counts
  std::optional<Reference> basis;     // the policy that says so
  std::string clause;
  std::string caveat;
  std::string example;             // 算例, as written: 羊=10，得3000元
  std::optional<Reference> guide;  // 办事指南
  std::string how;                 // 怎么办
  std::string where;               // 在哪办
  std::string papers;              // 带什么
  std::string phone;
  std::string cards;  // 37张（2021年12月1日统计）: how many cards it changed, as staff counted

  Place written;  // where it was written, with that line, for messages
  std::string excerpt;
};

enum class FactKind : std::uint8_t { kYesNo, kCount, kMoney };

// Something about a household that a benefit depends on, and the question that asks for it.
struct Fact {
  std::string name;  // 合规医疗费用
  FactKind kind = FactKind::kCount;
  std::string unit;  // 元 人 头 …; empty for yes or no
  std::string question;
  std::string note;
  std::string group;  // 家庭情况: the questions of a group are asked together; empty: of no group
  Place written;
};

// A total that was published: shown with its source, never used as a standard.
struct Statistic {
  std::string id;
  std::string programme;
  std::string item;
  std::optional<RegionId> place;
  std::string year;
  std::string stated;  // 41.82万元
  std::optional<Reference> basis;
  std::string note;
  Place written;
  std::string excerpt;
};

struct Benefits {
  std::vector<Standard> standards;  // in the order of their files
  std::vector<Fact> facts;
  std::vector<Statistic> statistics;

  const Fact* fact(std::string_view name) const;
  const Standard* standard(std::string_view id) const;
};

// What one typed value means: 是, 否, 3, 2.5, 150000, 15万元; fen of money. Empty when it does not
// fit the fact or is over a hundred million.
std::optional<Hundredths> fact_value(const Fact& fact, std::string_view text);

bool in_force(const Standard& standard, std::int32_t day);

// 每人60元, 费用的65%, and no fact that says how many or how much: what a household gets by it
// cannot be known. One person is not the answer.
bool lacks_quantity(const Standard& standard);

}  // namespace mingbai::model
