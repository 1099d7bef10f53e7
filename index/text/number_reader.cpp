// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/number_reader.h"

#include <array>

#include "index/text/number_amount.h"
#include "index/text/number_words.h"

namespace mingbai::text {
namespace {

// One digit in either writing, for 5角 and 六成五; -1 when there is none.
int take_digit(Cursor& cursor) {
  if (cursor.digit_run() == 1) {
    return cursor.take_digits(1);
  }
  if (cursor.done() || cursor.digit_run() > 0) {
    return -1;
  }
  std::size_t length = 0;
  const int digit = numeral_digit(decode_at(cursor.text, cursor.at, length));
  cursor.at += digit >= 0 ? length : 0;
  return digit;
}

void add(Number& number, std::int64_t hundredths) {
  number.low += hundredths;
  number.high += hundredths;
}

void multiply(Number& number, std::int64_t by, std::int64_t divided_by) {
  number.low = number.low * by / divided_by;
  number.high = number.high * by / divided_by;
}

// 3元5角2分
void take_coins(Cursor& cursor, Number& number) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 2> kCoins = {
      {{"角", 10}, {"分", 1}}};
  for (const auto& [name, fen] : kCoins) {
    Cursor ahead = cursor;
    ahead.take("零");
    ahead.take("〇");
    const int digit = take_digit(ahead);
    if (digit >= 0 && ahead.take(name)) {
      add(number, digit * fen);
      cursor = ahead;
    }
  }
}

bool take_money_unit(Cursor& cursor, Number& number) {
  const bool yuan =
      cursor.take("元") || cursor.take("块钱") || cursor.take("块") || cursor.take("圆");
  if (!yuan && !cursor.take("角")) {
    return false;
  }
  number.quantity = Quantity::kMoney;
  number.unit = "元";
  if (!yuan) {
    multiply(number, 1, 10);
  }
  take_coins(cursor, number);
  return true;
}

bool take_percent_unit(Cursor& cursor, Number& number) {
  constexpr std::int64_t kTenTenths = 1000;  // hundredths
  if (cursor.take("‰")) {
    multiply(number, 1, 10);
  } else if (cursor.take("%")) {
    number.unit = "%";
  } else if (number.high <= kTenTenths && is_tenths(cursor.text.substr(cursor.at))) {
    cursor.take("成");
    multiply(number, 10, 1);
    Cursor ahead = cursor;
    if (const int digit = take_digit(ahead);
        digit >= 0 && !begins_unit(ahead.text.substr(ahead.at))) {
      add(number, digit * 100);
      cursor = ahead;
    }
  } else {
    return false;
  }
  number.quantity = Quantity::kPercent;
  number.unit = "%";
  return true;
}

// 一斤半, but not 一斤半数.
void take_half(Cursor& cursor, Number& number) {
  Cursor ahead = cursor;
  if (!ahead.take("半")) {
    return;
  }
  std::size_t length = 0;
  if (ahead.done() || !is_han(decode_at(ahead.text, ahead.at, length))) {
    add(number, 50);
    cursor = ahead;
  }
}

bool take_unit(Cursor& cursor, Number& number) {
  Cursor ahead = cursor;
  ahead.skip_spaces(1);
  if (take_money_unit(ahead, number) || take_percent_unit(ahead, number)) {
    cursor = ahead;
    return true;
  }
  const std::string_view unit = unit_at(ahead.text.substr(ahead.at));
  if (unit.empty()) {
    return false;
  }
  ahead.take(unit);
  number.unit = unit;
  take_half(ahead, number);
  cursor = ahead;
  return true;
}

// One figure with its unit, before a range is looked for.
struct Side {
  Amount amount;
  Number number;
  bool has_unit = false;
  bool is_prefixed = false;  // the unit stands in front: 百分之, ¥
};

std::optional<Side> take_side(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool hundredth = ahead.take("百分之");
  const bool thousandth = !hundredth && ahead.take("千分之");
  const bool currency = !hundredth && !thousandth && ahead.take("¥");
  const auto amount = take_amount(ahead);
  if (!amount) {
    return std::nullopt;
  }
  Side side;
  side.amount = *amount;
  side.is_prefixed = hundredth || thousandth || currency;
  side.has_unit = side.is_prefixed;
  side.number.low = amount->low;
  side.number.high = amount->high;
  if (hundredth || thousandth) {
    multiply(side.number, 1, hundredth ? 1 : 10);
    side.number.quantity = Quantity::kPercent;
    side.number.unit = "%";
  } else {
    side.has_unit = take_unit(ahead, side.number) || side.is_prefixed;
    if (currency && side.number.quantity == Quantity::kPlain) {
      side.number.quantity = Quantity::kMoney;
      side.number.unit = "元";
    }
  }
  side.number.rounded = amount->rounded;
  side.number.bound = amount->over ? Bound::kOver : Bound::kExact;
  cursor = ahead;
  return side;
}

bool take_connector(Cursor& cursor) {
  cursor.skip_spaces(1);
  const bool found = cursor.take("至") || cursor.take("到") || cursor.take("~") ||
                     cursor.take("--") || cursor.take("-");  // — is - when folded, —— is --
  cursor.skip_spaces(1);
  return found;
}

// 2000至3000元, 1-2万元 (both in 万), 60%-80%. The first side becomes the range.
void take_range(Cursor& cursor, Side& first) {
  Cursor ahead = cursor;
  if (first.number.is_range() || !take_connector(ahead)) {
    return;
  }
  const auto second = take_side(ahead);
  if (!second || second->number.is_range()) {
    return;
  }
  const bool goes_on = first.is_prefixed && !second->has_unit;  // 百分之六十至七十
  const bool same_unit =
      goes_on || (first.has_unit ? second->has_unit && first.number.unit == second->number.unit
                                 : second->has_unit || !first.amount.spelled);
  std::int64_t low = first.number.low;
  if (!first.has_unit && second->amount.low != second->number.low) {
    return;  // 三至五成: the unit changes the value on one side only
  }
  if (first.amount.scale == 1 && !first.has_unit && second->amount.scale > 1 &&
      low <= kLargestAmount / second->amount.scale &&
      low * second->amount.scale <= second->number.low) {
    low *= second->amount.scale;
  }
  if (!same_unit || low >= second->number.low) {
    return;
  }
  first.number.low = low;
  first.number.high = second->number.low;
  if (!goes_on) {
    first.number.quantity = second->number.quantity;
    first.number.unit = second->number.unit;
  }
  first.number.rounded = first.number.rounded || second->number.rounded;
  first.has_unit = first.has_unit || second->has_unit;
  cursor = ahead;
}

}  // namespace

std::optional<TakenNumber> take_number(Cursor& cursor) {
  auto side = take_side(cursor);
  if (!side) {
    return std::nullopt;
  }
  take_range(cursor, *side);
  for (const BoundWord& after : words_after()) {
    if (cursor.take(after.word)) {
      side->number.bound = after.bound;
      break;
    }
  }
  return TakenNumber{side->number, side->amount.spelled, side->has_unit};
}

}  // namespace mingbai::text
