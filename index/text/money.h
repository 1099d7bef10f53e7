// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writing amounts for people. Money is in fen, percentages in hundredths of a percent. Never
// grouped: 12345, since Chinese readers group by four, if at all. Pure; thread-safe.

#include <cstdint>
#include <string>

namespace mingbai::text {

std::string decimal(std::int64_t hundredths);  // 377, 377.5, 377.05, -3
std::string money(std::int64_t fen);           // 377元, 0.4元
// In 万元 or 亿元 where that needs no more than two decimals: 1.5万元, 12345元.
std::string short_money(std::int64_t fen);
std::string percent(std::int64_t hundredths);  // 65%, 85.5%

// To be read aloud. |fen| below 10^17.
std::string spell_money(std::int64_t fen);           // 三百七十七元五角, 零元
std::string spell_percent(std::int64_t hundredths);  // 百分之六十五, 百分之八十五点五

}  // namespace mingbai::text
