// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small forms: 联系卡 of 90 × 54 mm, ten on a sheet of A4 with lines to cut along, and the slip
// of a receipt printer, 80 mm wide and as long as it must be. Letters of at least 11 points; black
// on white only, since thermal paper knows no grey.

#include <functional>

#include "generator/print/benefit_card.h"

namespace mingbai::print {

struct ContactCard {
  std::string title;      // 帮扶联系卡
  std::string household;  // 户主
  std::string place;
  std::string officer;
  std::string phone;
  std::string issuer;
  std::string number;
};

// Cards side by side on A4; begins sheets itself. One a file.
class ContactSheets {
 public:
  explicit ContactSheets(Canvas& canvas) : canvas_(canvas) {}
  void print(const ContactCard& card);
  int count() const { return count_; }  // sheets begun

 private:
  Canvas& canvas_;
  int on_sheet_ = 0;
  int count_ = 0;
};

// The card's amounts and telephones on a slip; a side of its own.
void print_slip(const BenefitCard& card, Canvas& canvas);

}  // namespace mingbai::print
