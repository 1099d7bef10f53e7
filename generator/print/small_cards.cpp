// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/small_cards.h"

#include "generator/print/shorten.h"

namespace mingbai::print {
namespace {

constexpr int kColumns = 2;
constexpr int kRows = 5;
constexpr double kInside = 5;  // millimetres between the cut and the letters

constexpr Style kSlipText{11};
constexpr Style kSlipBold{13, Weight::kBold};
constexpr Style kSlipTitle{16, Weight::kBold, Align::kCenter};
constexpr Style kSlipAmount{15, Weight::kBold, Align::kRight};
constexpr double kSlipMargin = 4;
constexpr std::size_t kLongest = 40;  // characters of a line of a small form
constexpr std::size_t kMostLines = 60;

// A slip is measured and then drawn by the same steps.
class Slip {
 public:
  Slip(const BenefitCard& card, Canvas& canvas) : card_(card), canvas_(canvas) {}

  double lay(bool draws) {
    draws_ = draws;
    y_ = kSlipMargin;
    text(shortened(card_.title, kLongest), kSlipTitle);
    rule();
    for (const auto& [name, value] : card_.household) {
      if (!value.empty()) {
        text(name + "：" + shortened(value, kLongest), kSlipText);
      }
    }
    rule();
    for (std::size_t i = 0; i < card_.lines.size() && i < kMostLines; ++i) {
      text(shortened(card_.lines[i].item, kLongest), kSlipBold);
      text(shortened(card_.lines[i].how, 3 * kLongest), kSlipText);
      text(shortened(card_.lines[i].amount, kLongest), kSlipAmount);
    }
    if (!card_.total.empty()) {
      rule();
      text(shortened(card_.total, kLongest), kSlipAmount);
    }
    rule();
    for (const CardPhone& phone : card_.phones) {
      text(shortened(phone.level + "：" + phone.name + " " + phone.phone, 2 * kLongest), kSlipText);
    }
    text(shortened(card_.issuer, kLongest), kSlipText);
    text(card_.data_day, kSlipText);
    text(card_.print_day, kSlipText);
    text("卡号 " + shortened(card_.number, kLongest), kSlipText);
    return y_ + kSlipMargin;
  }

 private:
  static constexpr double kWidth = kSlipWidth - 2 * kSlipMargin;

  void text(const std::string& words, const Style& style) {
    y_ += draws_ ? canvas_.text(words, style, kSlipMargin, y_, kWidth)
                 : canvas_.height_of(words, style, kWidth);
  }
  void rule() {
    if (draws_) {
      canvas_.line(kSlipMargin, y_ + 1, kSlipMargin + kWidth, y_ + 1, 0.3);
    }
    y_ += 2;
  }

  const BenefitCard& card_;
  Canvas& canvas_;
  bool draws_ = false;
  double y_ = 0;
};

}  // namespace

void ContactSheets::print(const ContactCard& card) {
  const double left = (kA4.width - kColumns * kBusinessCard.width) / 2;
  const double top = (kA4.height - kRows * kBusinessCard.height) / 2;
  if (on_sheet_ == 0) {
    canvas_.begin_side(kA4);
    ++count_;
  }
  canvas_.set_origin(left + on_sheet_ % kColumns * kBusinessCard.width,
                     top + on_sheet_ / kColumns * kBusinessCard.height);
  on_sheet_ = (on_sheet_ + 1) % (kColumns * kRows);
  constexpr double kRight = kBusinessCard.width;
  constexpr double kBottom = kBusinessCard.height;
  canvas_.dashes(0, 0, kRight, 0);
  canvas_.dashes(0, kBottom, kRight, kBottom);
  canvas_.dashes(0, 0, 0, kBottom);
  canvas_.dashes(kRight, 0, kRight, kBottom);
  const double width = kRight - 2 * kInside;
  // As many characters as one line of the size holds.
  const auto line = [&](const std::string& words, const Style& style, double y) {
    const auto fits = static_cast<std::size_t>(width * 72 / 25.4 / style.size) - 2;
    canvas_.text(canvas_.width_of(words, style) <= width ? words : shortened(words, fits), style,
                 kInside, y, width);
  };
  line(card.title, {14, Weight::kBold, Align::kCenter}, 4);
  canvas_.line(kInside, 11.5, kRight - kInside, 11.5, 0.4);
  line("户主：" + card.household, {11}, 13);
  line("住址：" + card.place, {11}, 18.5);
  line("责任人：" + card.officer, {14, Weight::kBold}, 25);
  line(card.phone, {20, Weight::kBold}, 32);
  line(card.issuer + "　" + card.number, {8}, 46);
}

void print_slip(const BenefitCard& card, Canvas& canvas) {
  Slip slip(card, canvas);
  canvas.begin_side({kSlipWidth, slip.lay(false)});
  slip.lay(true);
}

}  // namespace mingbai::print
