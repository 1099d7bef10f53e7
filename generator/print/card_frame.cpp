// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/card_frame.h"

#include <algorithm>

namespace mingbai::print {
namespace {

constexpr CardMeasures kMeasures[] = {
    {kA4, 12, 28, 11, 15, 18, 26, 32, 56, 36, 3},
    {kA5, 10, 19, 9, 11, 13, 19, 23, 40, 29, 2},
};

double inner_width(const CardMeasures& measures) {
  return measures.paper.width - 2 * measures.margin;
}

// The table of who the card is for: pairs of name and value, two beside each other.
struct Pairs {
  double height = 0;
  std::vector<double> rows;
};

double name_width(const CardMeasures& measures) {
  return measures.body * 5.6 * 25.4 / 72;  // five characters: 帮扶责任人
}

double value_width(const CardMeasures& measures) {
  return inner_width(measures) / 2 - name_width(measures) - 2;
}

Pairs measure_pairs(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas) {
  const Style value{measures.body, Weight::kBold};
  Pairs pairs;
  for (std::size_t i = 0; i < card.household.size(); i += 2) {
    double height = 0;
    for (std::size_t k = i; k < std::min(i + 2, card.household.size()); ++k) {
      height = std::max(height,
                        canvas.height_of(card.household[k].second, value, value_width(measures)));
    }
    height = std::max(height, canvas.height_of(card.household[i].first, {measures.body}, -1));
    pairs.rows.push_back(height + 1);
    pairs.height += height + 1;
  }
  return pairs;
}

void draw_pairs(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas, double y) {
  const Pairs pairs = measure_pairs(card, measures, canvas);
  for (std::size_t i = 0; i < card.household.size(); ++i) {
    const double x = measures.margin + (i % 2 == 0 ? 0 : inner_width(measures) / 2);
    canvas.text(card.household[i].first, {measures.body}, x, y, name_width(measures));
    canvas.text(card.household[i].second, {measures.body, Weight::kBold}, x + name_width(measures),
                y, value_width(measures));
    if (i % 2 == 1) {
      y += pairs.rows[i / 2];
    }
  }
}

std::string side_note(int side, int sides) {
  return sides > 1 ? "第" + std::to_string(side) + "面，共" + std::to_string(sides) + "面" : "";
}

std::string phones_text(const BenefitCard& card) {
  std::string text;
  for (const CardPhone& phone : card.phones) {
    text += (text.empty() ? "" : "\n") + phone.level + "：" + phone.name + " " + phone.phone;
  }
  return text;
}

std::string foot_note(const BenefitCard& card) {
  std::string text = card.issuer;
  for (const std::string* part : {&card.data_day, &card.print_day}) {
    if (!part->empty()) {
      text += (text.empty() ? "" : "　") + *part;
    }
  }
  return text;
}

struct Foot {
  double text_width;
  double height;
};

Foot measure_foot(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas) {
  const double code = card.qr.empty() ? 0 : measures.qr + 2;
  const double width = inner_width(measures) - code;
  const double texts = canvas.height_of("投诉、咨询", {measures.body, Weight::kBold}, width) +
                       canvas.height_of(phones_text(card), {measures.body}, width) + 1.5 +
                       canvas.height_of(card.access, {measures.body, Weight::kBold}, width) +
                       canvas.height_of(foot_note(card), {measures.small}, width) +
                       canvas.height_of("第1面", {measures.small}, width);
  const double caption =
      card.qr.empty() ? 0 : canvas.height_of(card.qr_caption, {measures.small}, measures.qr);
  return {width, std::max(texts, card.qr.empty() ? 0 : measures.qr + caption) + 2};
}

}  // namespace

const CardMeasures& measures_of(CardFormat format) {
  return kMeasures[static_cast<std::size_t>(format)];
}

double foot_height(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas) {
  return measure_foot(card, measures, canvas).height;
}

void draw_foot(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas, int side,
               int sides) {
  const Foot foot = measure_foot(card, measures, canvas);
  const double right = measures.paper.width - measures.margin;
  double y = measures.paper.height - measures.margin - foot.height;
  canvas.line(measures.margin, y, right, y, 0.5);
  y += 1.5;
  if (!card.qr.empty()) {
    const double left = right - measures.qr;
    canvas.qr(card.qr, left, y, measures.qr);
    canvas.text(card.qr_caption, {measures.small, Weight::kRegular, Align::kCenter}, left,
                y + measures.qr, measures.qr);
  }
  const double x = measures.margin;
  y += canvas.text("投诉、咨询", {measures.body, Weight::kBold}, x, y, foot.text_width);
  y += canvas.text(phones_text(card), {measures.body}, x, y, foot.text_width) + 1.5;
  y += canvas.text(card.access, {measures.body, Weight::kBold}, x, y, foot.text_width);
  y += canvas.text(foot_note(card), {measures.small}, x, y, foot.text_width);
  const std::string note = side_note(side, sides);
  canvas.text("卡号 " + card.number + (note.empty() ? "" : "　" + note), {measures.small}, x, y,
              foot.text_width);
}

double head_height(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas,
                   bool first) {
  const double width = inner_width(measures);
  if (!first) {
    return canvas.height_of(card.title, {measures.item, Weight::kBold}, width) + 2;
  }
  return canvas.height_of(card.title, {measures.title, Weight::kBold}, width) + measures.gap +
         measure_pairs(card, measures, canvas).height + measures.gap;
}

void draw_head(const BenefitCard& card, const CardMeasures& measures, Canvas& canvas, bool first) {
  const double width = inner_width(measures);
  double y = measures.margin;
  if (!first) {
    y += canvas.text(card.title + "（续）", {measures.item, Weight::kBold}, measures.margin, y,
                     width);
    canvas.line(measures.margin, y + 1, measures.margin + width, y + 1, 0.5);
    return;
  }
  y += canvas.text(card.title, {measures.title, Weight::kBold, Align::kCenter}, measures.margin, y,
                   width);
  canvas.line(measures.margin, y + 0.8, measures.margin + width, y + 0.8, 0.8);
  y += measures.gap;
  draw_pairs(card, measures, canvas, y);
}

}  // namespace mingbai::print
