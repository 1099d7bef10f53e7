// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standards -> programmes and items with pages of their own below benefits/.

#include "generator/model/site.h"
#include "generator/site/address_book.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

inline constexpr std::string_view kBenefitIndex = "benefits/index.html";      // 补贴标准一览
inline constexpr std::string_view kBenefitChanges = "benefits/changes.html";  // 新旧对照
inline constexpr std::string_view kBenefitQuestions = "benefits/ask.html";  // 我家能享受什么

// Where a search says that a standard is found.
inline constexpr std::string_view kBenefitColumn = "benefits";
inline constexpr std::string_view kBenefitColumnName = "补贴标准";

// Fills programmes, benefit_items, basis_of and guide_of; documents and routes must be there.
void make_benefit_items(model::Site& site, AddressBook& addresses, Diagnostics& diagnostics);

// A standard that was replaced with the one that replaced it, newest change first.
struct StandardChange {
  std::uint32_t older = 0;  // indices into Benefits::standards
  std::uint32_t newer = 0;
};
std::vector<StandardChange> standard_changes(const model::Benefits& benefits);

}  // namespace mingbai::site
