// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/benefit_card.h"

#include <algorithm>
#include <utility>

#include "generator/print/card_frame.h"
#include "generator/print/shorten.h"

namespace mingbai::print {
namespace {

// What is never torn apart: a line of the table, a heading, the sum.
struct Block {
  enum class Kind : std::uint8_t { kHeading, kLine, kTotal, kPlain, kText, kNote };
  Kind kind = Kind::kLine;
  const CardLine* line = nullptr;
  std::string_view text;
  double height = 0;
};

constexpr double kPadding = 1.2;  // millimetres above and below

// The longest texts that are printed, in characters: so that no block is higher than a side,
// whatever somebody wrote into a table. What is cut off ends with …… and stands on the web page.
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLongestText = 240;
constexpr std::size_t kMostPhones = 6;
constexpr std::size_t kMostPairs = 12;

void shorten(std::string& text, std::size_t characters) {
  text = shortened(std::move(text), characters);
}

void shorten(std::vector<CardLine>& lines) {
  for (CardLine& line : lines) {
    shorten(line.item, kLongestName);
    shorten(line.amount, kLongestName / 2);
    shorten(line.how, kLongestText);
    shorten(line.terms, kLongestText);
  }
}

BenefitCard shortened(BenefitCard card) {
  for (std::string* text : {&card.title, &card.issuer, &card.total, &card.data_day, &card.print_day,
                            &card.number, &card.qr_caption, &card.access}) {
    shorten(*text, kLongestName);
  }
  card.household.resize(std::min(card.household.size(), kMostPairs));
  for (auto& [name, value] : card.household) {
    shorten(name, 5);
    shorten(value, kLongestName);
  }
  card.phones.resize(std::min(card.phones.size(), kMostPhones));
  for (CardPhone& phone : card.phones) {
    shorten(phone.name, kLongestName / 2);
    shorten(phone.phone, kLongestName / 2);
  }
  for (std::string& note : card.notes) {
    shorten(note, kLongestText);
  }
  shorten(card.lines);
  shorten(card.unstated);
  shorten(card.services);
  return card;
}

class Layouter {
 public:
  Layouter(BenefitCard card, CardFormat format, Canvas& canvas)
      : card_(shortened(std::move(card))),
        measures_(measures_of(format)),
        canvas_(canvas),
        width_(measures_.paper.width - 2 * measures_.margin) {
    collect();
  }

  int draw(const std::function<void()>& next_side) {
    const double bottom =
        measures_.paper.height - measures_.margin - foot_height(card_, measures_, canvas_) - 1;
    const std::vector<std::size_t> ends = sides(bottom);
    std::size_t at = 0;
    for (std::size_t side = 0; side < ends.size(); ++side) {
      next_side();
      draw_head(card_, measures_, canvas_, side == 0);
      double y = body_begin(side == 0);
      for (; at < ends[side]; ++at) {
        draw(blocks_[at], y);
        y += blocks_[at].height;
      }
      draw_foot(card_, measures_, canvas_, static_cast<int>(side) + 1,
                static_cast<int>(ends.size()));
    }
    return static_cast<int>(ends.size());
  }

 private:
  double body_begin(bool first) const {
    return measures_.margin + head_height(card_, measures_, canvas_, first);
  }

  Style item() const { return {measures_.item, Weight::kBold}; }
  Style body() const { return {measures_.body}; }
  Style amount() const { return {measures_.amount, Weight::kBold, Align::kRight, 1.2}; }
  Style total() const { return {measures_.total, Weight::kBold, Align::kRight, 1.2}; }
  double left_width() const { return width_ - measures_.amount_width - 2; }

  void add(Block::Kind kind, const CardLine* line, std::string_view text) {
    Block block{kind, line, text, 0};
    block.height = height_of(block);
    blocks_.push_back(block);
  }

  void collect() {
    for (const CardLine& line : card_.lines) {
      add(Block::Kind::kLine, &line, {});
    }
    if (!card_.total.empty()) {
      add(Block::Kind::kTotal, nullptr, card_.total);
    }
    collect_list(card_.unstated_heading, card_.unstated);
    if (!card_.services.empty()) {
      services_ = services_text(card_.services);
      add(Block::Kind::kHeading, nullptr, "还可以享受这些服务和减免");
      add(Block::Kind::kText, nullptr, services_);
    }
    for (const std::string& note : card_.notes) {
      add(Block::Kind::kNote, nullptr, note);
    }
  }

  void collect_list(std::string_view heading, const std::vector<CardLine>& list) {
    if (list.empty()) {
      return;
    }
    add(Block::Kind::kHeading, nullptr, heading);
    for (const CardLine& line : list) {
      add(Block::Kind::kPlain, &line, {});
    }
  }

  // One paragraph: what has no amount must not crowd out what has.
  static std::string services_text(const std::vector<CardLine>& services) {
    std::string text;
    for (const CardLine& line : services) {
      text += (text.empty() ? "" : "、") + line.item;
      text += line.how.empty() ? "" : "（" + line.how + "）";
    }
    shorten(text, 2 * kLongestText);
    return text + "。";
  }

  static std::string plain_text(const CardLine& line) {
    std::string text = "· " + line.item;
    if (!line.how.empty()) {
      text += "：" + line.how;
    }
    if (!line.terms.empty()) {
      text += "（" + line.terms + "）";
    }
    return text;
  }

  double height_of(const Block& block) {
    switch (block.kind) {
      case Block::Kind::kHeading:
        return canvas_.height_of(block.text, item(), width_) + 2 * kPadding;
      case Block::Kind::kTotal:
        return canvas_.height_of(block.text, total(), width_) + 3 * kPadding;
      case Block::Kind::kNote:
        return canvas_.height_of(block.text, {measures_.small}, width_) + kPadding;
      case Block::Kind::kText:
        return canvas_.height_of(block.text, body(), width_) + kPadding;
      case Block::Kind::kPlain:
        return canvas_.height_of(plain_text(*block.line), body(), width_) + kPadding / 2;
      default:
        break;
    }
    const CardLine& line = *block.line;
    const double left = canvas_.height_of(line.item, item(), left_width()) +
                        canvas_.height_of(line.how, body(), left_width()) +
                        canvas_.height_of(line.terms, {measures_.small}, left_width());
    const double right = canvas_.height_of(line.amount, amount(), measures_.amount_width);
    return std::max(left, right) + 2 * kPadding;
  }

  // Where each side ends. A heading stays with what it heads.
  std::vector<std::size_t> sides(double bottom) {
    std::vector<std::size_t> ends;
    double y = body_begin(true);
    std::size_t began = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      double needed = blocks_[i].height;
      if (blocks_[i].kind == Block::Kind::kHeading && i + 1 < blocks_.size()) {
        needed += blocks_[i + 1].height;
      }
      if (y + needed > bottom && i > began) {
        ends.push_back(i);
        began = i;
        y = body_begin(false);
      }
      y += blocks_[i].height;
    }
    ends.push_back(blocks_.size());
    return ends;
  }

  void draw(const Block& block, double y) {
    const double x = measures_.margin;
    switch (block.kind) {
      case Block::Kind::kHeading:
        canvas_.text(block.text, item(), x, y + kPadding * 1.5, width_);
        return;
      case Block::Kind::kTotal:
        canvas_.shade({x, y + kPadding / 2, width_, block.height - kPadding}, 0.9);
        canvas_.text(block.text, total(), x, y + kPadding * 1.5, width_ - 2);
        return;
      case Block::Kind::kNote:
        canvas_.text(block.text, {measures_.small}, x, y + kPadding, width_);
        return;
      case Block::Kind::kText:
        canvas_.text(block.text, body(), x, y, width_);
        return;
      case Block::Kind::kPlain:
        canvas_.text(plain_text(*block.line), body(), x, y, width_);
        return;
      default:
        break;
    }
    const CardLine& line = *block.line;
    double down = y + kPadding;
    canvas_.text(line.amount, amount(), x + left_width() + 2, down, measures_.amount_width);
    down += canvas_.text(line.item, item(), x, down, left_width());
    down += canvas_.text(line.how, body(), x, down, left_width());
    canvas_.text(line.terms, {measures_.small}, x, down, left_width());
    canvas_.line(x, y + block.height, x + width_, y + block.height, 0.2);
  }

  const BenefitCard card_;
  const CardMeasures& measures_;
  Canvas& canvas_;
  double width_;
  std::string services_;
  std::vector<Block> blocks_;
};

}  // namespace

int print_benefit_card(const BenefitCard& card, CardFormat format, Canvas& canvas,
                       const std::function<void()>& next_side) {
  return Layouter(card, format, canvas).draw(next_side);
}

}  // namespace mingbai::print
