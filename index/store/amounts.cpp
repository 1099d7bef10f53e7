// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/amounts.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/fold.h"
#include "index/text/number.h"

namespace mingbai::store {
namespace {

// Reading every figure of a text costs more than all of its terms, so only what stands in front of
// 元 is read: the longest amounts take some 16 characters, 不超过 and the like included.
constexpr std::string_view kYuan = "元";
constexpr std::size_t kReach = 48;  // bytes

constexpr std::size_t kAmountDigits = 15;  // of kLargestAmount

bool is_digit_part(char c) {
  return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

std::size_t window_start(std::string_view text, std::size_t floor, std::size_t yuan) {
  std::size_t at = yuan > floor + kReach ? yuan - kReach : floor;
  while (at > floor &&
         ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U || is_digit_part(text[at - 1]))) {
    --at;
  }
  return at;
}

void add_amounts(std::string_view text, std::vector<std::int64_t>& amounts) {
  std::size_t floor = 0;
  for (std::size_t yuan = text.find(kYuan); yuan != text.npos;) {
    const std::size_t end = yuan + kYuan.size();
    const std::size_t start = window_start(text, floor, yuan);
    for (const text::NumberMention& mention : text::find_numbers(text.substr(start, end - start))) {
      if (mention.number.quantity == text::Quantity::kMoney) {
        amounts.push_back(mention.number.low);
        amounts.push_back(mention.number.high);
      }
    }
    floor = end;
    yuan = text.find(kYuan, end);
  }
}

// 元 is understood where a bare figure was typed.
std::optional<text::Number> money_of(std::string_view text) {
  auto number = text::parse_number(text);
  if (number && number->quantity == text::Quantity::kPlain && number->unit.empty()) {
    number->quantity = text::Quantity::kMoney;
  }
  return number && number->quantity == text::Quantity::kMoney ? number : std::nullopt;
}

struct Comparison {
  std::string_view sign;  // folded
  text::Bound bound;
};
constexpr Comparison kComparisons[] = {
    {">=", text::Bound::kAtLeast}, {"≥", text::Bound::kAtLeast}, {"<=", text::Bound::kAtMost},
    {"≤", text::Bound::kAtMost},   {">", text::Bound::kOver},    {"<", text::Bound::kUnder},
};

AmountRange range_of(const text::Number& number, text::Bound bound) {
  switch (bound) {
    case text::Bound::kAtLeast:
      return {number.low, kLargestAmount};
    case text::Bound::kOver:
      return {number.low + 1, kLargestAmount};
    case text::Bound::kAtMost:
      return {0, number.high};
    case text::Bound::kUnder:
      return {0, number.high - 1};
    default:
      return {number.low, number.high};
  }
}

}  // namespace

std::vector<std::int64_t> find_amounts(const Record& record) {
  std::vector<std::int64_t> amounts;
  for (const std::string* text : {&record.title, &record.summary, &record.body}) {
    add_amounts(*text, amounts);
  }
  std::sort(amounts.begin(), amounts.end());
  amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
  std::erase_if(amounts, [](std::int64_t fen) { return fen <= 0 || fen > kLargestAmount; });
  amounts.resize(std::min(amounts.size(), kMostAmounts));
  return amounts;
}

std::string amount_key(std::int64_t fen) {
  const std::string digits = std::to_string(std::clamp<std::int64_t>(fen, 0, kLargestAmount));
  return std::string(kAmountDigits - digits.size(), '0') + digits;
}

std::optional<AmountRange> parse_amount_range(std::string_view text) {
  const std::string folded = text::fold(trim(text));
  for (const Comparison& row : kComparisons) {
    if (folded.starts_with(row.sign)) {
      const auto number = money_of(trim(std::string_view(folded).substr(row.sign.size())));
      return number ? std::optional(range_of(*number, row.bound)) : std::nullopt;
    }
  }
  if (const std::size_t dots = folded.find(".."); dots != std::string::npos) {
    const auto low = money_of(trim(std::string_view(folded).substr(0, dots)));
    const auto high = money_of(trim(std::string_view(folded).substr(dots + 2)));
    return low && high && low->low <= high->high ? std::optional(AmountRange{low->low, high->high})
                                                 : std::nullopt;
  }
  const auto number = money_of(folded);
  return number ? std::optional(range_of(*number, number->bound)) : std::nullopt;
}

}  // namespace mingbai::store
