// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The measures of a card of each size, and the parts that every side of it has: head and foot.
// Internal to this module.

#include "generator/print/benefit_card.h"

namespace mingbai::print {

// Millimetres and points. A5 is not a small A4: letters stay readable, columns get narrower.
struct CardMeasures {
  Paper paper;
  double margin;
  double title;
  double small;
  double body;
  double item;
  double amount;
  double total;
  double amount_width;
  double qr;
  double gap;
};
const CardMeasures& measures_of(CardFormat format);

// Height of what stands at the foot of every side.
double foot_height(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas);
void draw_foot(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas, int side,
               int sides);
// Draws the head of the first side (or the short one of a later side) and returns where the body
// begins.
double head_height(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas,
                   bool first);
void draw_head(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas, bool first);

}  // namespace mingbai::print
