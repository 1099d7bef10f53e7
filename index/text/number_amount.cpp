// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/number_amount.h"

#include "index/text/number_words.h"

namespace mingbai::text {
namespace {

constexpr std::size_t kMostFigures = 15;
constexpr std::size_t kMostDecimals = 6;
constexpr int kMostScales = 4;  // 百万亿 is two; more is no number
constexpr int kMostGroups = 4;

// mantissa / 10^decimals * scale, in hundredths.
std::optional<std::int64_t> in_hundredths(std::int64_t mantissa, std::size_t decimals,
                                          std::int64_t scale, bool& rounded) {
  std::int64_t factor = scale * 100;
  for (; decimals > 0 && factor % 10 == 0; --decimals) {
    factor /= 10;
  }
  if (mantissa != 0 && factor > kLargestAmount / mantissa) {
    return std::nullopt;
  }
  std::int64_t value = mantissa * factor;
  for (; decimals > 1; --decimals) {
    rounded = rounded || value % 10 != 0;
    value /= 10;
  }
  if (decimals == 1) {
    rounded = rounded || value % 10 != 0;
    value = (value + 5) / 10;
  }
  return value;
}

// 余, 多 or 来 between a figure and its unit: 1200余元, 十来户. 多 and 来 begin other words, too.
bool take_over(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool certain = ahead.take("余");
  if (!certain && !ahead.take("多") && !ahead.take("来")) {
    return false;
  }
  std::size_t length = 0;
  const std::string_view rest = ahead.text.substr(ahead.at);
  if (!certain && !begins_unit(rest) && scale_at(rest, length) == 0) {
    return false;
  }
  cursor = ahead;
  return true;
}

// 万, 百万, 余万 … ; false when the product is no sensible number.
bool take_scales(Cursor& cursor, Amount& amount) {
  for (int n = 0; n < kMostScales; ++n) {
    Cursor ahead = cursor;
    ahead.skip_spaces(1);
    const bool over = take_over(ahead);
    std::size_t length = 0;
    const std::int64_t scale = scale_at(ahead.text.substr(ahead.at), length);
    if (scale == 0) {
      break;
    }
    if (amount.scale > kLargestAmount / 100 / scale) {
      return false;
    }
    amount.scale *= scale;
    amount.over = amount.over || over;
    ahead.at += length;
    cursor = ahead;
  }
  amount.over = take_over(cursor) || amount.over;
  return true;
}

// 377, 12,000, 1.27. Leading zeros are codes and telephone numbers.
bool take_figures(Cursor& cursor, std::int64_t& mantissa, std::size_t& decimals) {
  const std::size_t start = cursor.at;
  std::size_t run = cursor.digit_run();
  if (run == 0 || run > kMostFigures || (run > 1 && cursor.byte() == '0')) {
    return false;
  }
  const auto take = [&](std::size_t count) {
    for (; count > 0; --count) {
      mantissa = mantissa * 10 + (cursor.text[cursor.at++] - '0');
    }
  };
  const bool may_group = run <= 3;
  take(run);
  for (int groups = 0; may_group && groups < kMostGroups && cursor.byte() == ','; ++groups) {
    Cursor ahead{cursor.text, cursor.at + 1};
    if (ahead.digit_run() != 3) {
      break;
    }
    cursor.at = ahead.at;
    take(3);
  }
  Cursor ahead{cursor.text, cursor.at + 1};
  if (cursor.byte() == '.' && (run = ahead.digit_run()) > 0) {
    if (run > kMostDecimals || cursor.at - start + run > kMostFigures) {
      return false;
    }
    cursor.at = ahead.at;
    take(run);
    decimals = run;
  }
  return true;
}

std::optional<Amount> take_figure_amount(Cursor& cursor) {
  Amount amount;
  std::int64_t mantissa = 0;
  std::size_t decimals = 0;
  if (!take_figures(cursor, mantissa, decimals) || !take_scales(cursor, amount)) {
    return std::nullopt;
  }
  const auto value = in_hundredths(mantissa, decimals, amount.scale, amount.rounded);
  if (!value) {
    return std::nullopt;
  }
  amount.low = amount.high = *value;
  return amount;
}

// 1亿2000万: figures with falling scales add up.
std::optional<Amount> take_written(Cursor& cursor) {
  auto amount = take_figure_amount(cursor);
  std::int64_t smallest = amount ? amount->scale : 1;
  while (smallest > 1 && cursor.digit_run() > 0) {
    Cursor ahead = cursor;
    const auto next = take_figure_amount(ahead);
    if (!next || next->scale <= 1 || next->low >= smallest * 100 ||
        amount->low > kLargestAmount - next->low) {
      break;
    }
    amount->low += next->low;
    amount->high = amount->low;
    amount->over = amount->over || next->over;
    smallest = next->scale;
    cursor = ahead;
  }
  return amount;
}

// 一点二七: the digits behind 点, which are said one by one. 三点十分 is a time.
std::size_t take_spoken_decimals(Cursor& cursor, std::int64_t& mantissa) {
  Cursor ahead = cursor;
  std::size_t decimals = 0;
  if (!ahead.take("点")) {
    return 0;
  }
  while (!ahead.done() && decimals < kMostDecimals && mantissa < kLargestAmount / 10) {
    std::size_t length = 0;
    const int digit = numeral_digit(decode_at(ahead.text, ahead.at, length));
    if (digit < 0) {
      break;
    }
    mantissa = mantissa * 10 + digit;
    ahead.at += length;
    ++decimals;
  }
  if (decimals > 0) {
    cursor = ahead;
  }
  return decimals;
}

// 两三千, 三五个, 十七八: two neighbouring digits are a guess from the one to the other.
void read_guess(Cursor& cursor, const Numeral& numeral, std::int64_t& low, std::int64_t& high) {
  const std::int64_t last = numeral.value % 10;
  const std::int64_t first = numeral.value / 10;
  if (numeral.digits == 2 && first > 0 && (last == first + 1 || (first == 3 && last == 5))) {
    low = first;
    high = last;
    return;
  }
  std::size_t length = 0;
  if (numeral.digits == 0 && last > 0 && !cursor.done() &&
      numeral_digit(decode_at(cursor.text, cursor.at, length)) == last + 1) {
    high = low + 1;
    cursor.at += length;
  }
}

std::optional<Amount> take_spelled(Cursor& cursor) {
  const auto numeral = read_numeral(cursor.text, cursor.at);
  if (!numeral || numeral->value > kLargestAmount / 100) {
    return std::nullopt;
  }
  cursor.at += numeral->length;
  Amount amount;
  amount.spelled = true;
  std::int64_t low = numeral->value;
  std::int64_t high = low;
  const std::size_t decimals = take_spoken_decimals(cursor, low);
  if (decimals > 0) {
    high = low;
  } else {
    read_guess(cursor, *numeral, low, high);
  }
  if (!take_scales(cursor, amount)) {
    return std::nullopt;
  }
  const auto from = in_hundredths(low, decimals, amount.scale, amount.rounded);
  const auto to = in_hundredths(high, decimals, amount.scale, amount.rounded);
  if (!from || !to) {
    return std::nullopt;
  }
  amount.low = *from;
  amount.high = *to;
  return amount;
}

}  // namespace

std::optional<Amount> take_amount(Cursor& cursor) {
  return cursor.digit_run() > 0 ? take_written(cursor) : take_spelled(cursor);
}

}  // namespace mingbai::text
