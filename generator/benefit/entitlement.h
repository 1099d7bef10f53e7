// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a household gets on a day, how it was worked out, and what could not be worked out and why.
// The browser's questionnaire (themes/default/assets/entitlement.js) computes the same; both are
// held to tests/vectors. Money is fen; every item is rounded once, half up.
//
// Pure; thread-safe.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/benefit.h"
#include "generator/model/region.h"

namespace mingbai::benefit {

// What is known of a household. A fact that is not there is unknown, not no.
using Facts = std::map<std::string, model::Hundredths, std::less<>>;  // fen of money, 100 for yes
struct Circumstances {
  model::RegionId place = 0;
  Facts facts;
};

// One line of arithmetic: base × rate (× times), or a sum.
struct Step {
  std::string text;       // 3头 × 400元 = 1,200元
  std::int64_t base = 0;  // fen, or hundredths of a count
  std::int64_t rate = 0;  // fen a unit, or hundredths of a percent
  int times = 1;          // payments a year
  model::Fen amount = 0;
};

struct PaidItem {
  std::size_t standard = 0;  // index into Benefits::standards
  std::vector<Step> steps;
  model::Fen amount = 0;  // a year
  // What must hold and is not known, in the words of the standard; empty: certain.
  std::vector<std::string> depends;
};

enum class Why : std::uint8_t {
  kUnstated,   // 原文未载明
  kRange,      // only a range is stated
  kQuantity,   // for each of something, and the table does not say which fact counts it
  kGuarantee,  // a line to which income is topped up
  kNotMoney,   // a waiver, a service, a loan
  kIncome,     // not paid by the government
};

struct OpenItem {
  std::size_t standard = 0;
  Why why = Why::kUnstated;
  std::vector<std::string> depends;
};

struct Entitlement {
  std::vector<PaidItem> paid;
  std::vector<OpenItem> services;  // kNotMoney
  std::vector<OpenItem> unstated;  // the others
  model::Fen total = 0;            // of the certain ones
  model::Fen total_if = 0;         // of all
  // Facts that are not known and would let something be worked out; each once, in the order of the
  // table of facts.
  std::vector<std::string> missing;
};

// The standard of an item is that of the nearest place (the county's before the city's) in force on
// the day. Items come in the order of their standards.
Entitlement entitlement(const model::Benefits& benefits, const model::Regions& regions,
                        const Circumstances& household, std::int32_t day);

// The same in two steps, for many households of one place: what is in force there, indices into
// Benefits::standards in their order; and what a household with these facts gets of it.
std::vector<std::size_t> standards_for(const model::Benefits& benefits,
                                       const model::Regions& regions, model::RegionId place,
                                       std::int32_t day);
Entitlement entitlement(const model::Benefits& benefits, const std::vector<std::size_t>& standards,
                        const Facts& facts);

// 脱贫户或监测对象, 有小学生: what a requirement says, for people.
std::string words_of(const model::Requirement& requirement, const model::Benefits& benefits);

// Why nothing is computed for a standard that is not computed.
Why why_open(const model::Standard& standard);
// 原文未载明 and the like, with what is stated.
std::string reason(const model::Standard& standard, Why why);

}  // namespace mingbai::benefit
