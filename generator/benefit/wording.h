// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standards in words that a villager reads and an official signs. Pure; thread-safe.

#include <string>
#include <vector>

#include "generator/model/benefit.h"
#include "generator/model/document.h"

namespace mingbai::benefit {

// The figure alone, large on a page: 600元, 65%, 1,200元至6,000元, 免交, 原文未载明.
std::string figure(const model::Standard& standard);
// What it is for: 每生每年, 门诊费用的; empty when it says nothing.
std::string per_what(const model::Standard& standard);
// The bands of a tiered standard, one a line; empty for others.
std::vector<std::string> band_lines(const model::Standard& standard);
// 2021年1月1日起, 2017年1月1日至2017年12月31日
std::string when(const model::Standard& standard);
// 提高20个百分点, 降低2,000元; empty when the two cannot be compared.
std::string difference(const model::Standard& older, const model::Standard& newer);

// 《…意见》（项示医保〔2021〕5号）第一条: the policy that says so, with the standard's clause.
std::string basis_words(const model::Document& policy, const model::Standard& standard);

}  // namespace mingbai::benefit
