// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 明白卡: what a household gets, how much, why, from whom, until when, whom to call. The words are
// ready to be printed; this module only finds their places. A card that does not fit on one side
// goes on on another, with its number and the telephones again. Content follows the cards that
// counties hand out; letters of at least 12 points and amounts of 22 for old eyes.
//
// Values; pure apart from the canvas.

#include <cstdint>
#include <functional>

#include "generator/benefit/household_card.h"
#include "generator/print/canvas.h"

namespace mingbai::print {

using benefit::BenefitCard;
using benefit::CardLine;
using benefit::CardPhone;

enum class CardFormat : std::uint8_t { kLarge, kSmall };  // A4, A5

// Draws the card and returns how many sides it took; `next_side` begins each of them.
int print_benefit_card(const BenefitCard& card, CardFormat format, Canvas& canvas,
                       const std::function<void()>& next_side);

}  // namespace mingbai::print
