// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words beside which a name or a number becomes a matter of somebody's privacy. Constant
// tables; thread-safe.

#include <cstddef>
#include <span>
#include <string_view>

namespace mingbai::check {

std::span<const std::string_view> household_words();  // 贫困户: whose members nobody must name
std::span<const std::string_view> illness_words();    // 尿毒症, 残疾
std::span<const std::string_view> person_words();     // 村民: behind them a name stands
std::span<const std::string_view> account_words();    // 一卡通, 卡号
std::span<const std::string_view> amount_units();     // 元: before them digits are an amount

// Bytes of the longest of the words that ends the text; 0 when none does.
std::size_t word_at_end(std::string_view text, std::span<const std::string_view> words);

}  // namespace mingbai::check
