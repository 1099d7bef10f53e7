// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standards in words that a villager reads and an official signs. Pure; thread-safe.

#include <string>
#include <vector>

#include "generator/model/benefit.h"

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

}  // namespace mingbai::benefit
