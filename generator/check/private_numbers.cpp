// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_numbers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "index/text/date.h"

namespace mingbai::check {
namespace {

// GB/T 2260: the first two digits of a division's code.
constexpr std::string_view kProvinces[] = {"11", "12", "13", "14", "15", "21", "22", "23", "31",
                                           "32", "33", "34", "35", "36", "37", "41", "42", "43",
                                           "44", "45", "46", "50", "51", "52", "53", "54", "61",
                                           "62", "63", "64", "65", "71", "81", "82", "83"};

// Of enterprises and households in trade in the unified social credit code (GB 32100-2015), which
// also has 18 characters; no division begins so.
constexpr std::string_view kCreditCodes[] = {"91", "92", "93"};

struct CardRow {
  std::string_view first;
  std::size_t least;  // digits
  std::size_t most;
  CardCertainty certainty;
};
constexpr CardRow kCards[] = {
    {"62", 16, 19, CardCertainty::kCertain},    // UnionPay
    {"9558", 19, 19, CardCertainty::kCertain},  // older cards of the big banks
    {"95595", 16, 19, CardCertainty::kCertain}, {"436742", 19, 19, CardCertainty::kCertain},
    {"6013", 16, 19, CardCertainty::kCertain},  {"103", 19, 19, CardCertainty::kNearWord},
    {"3", 16, 16, CardCertainty::kNearWord},  // JCB
    {"4", 16, 16, CardCertainty::kNearWord},  // Visa
    {"5", 16, 16, CardCertainty::kNearWord},  // Mastercard
    {"9", 16, 19, CardCertainty::kNearWord},
};

int value(char digit) {
  return digit - '0';
}

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) {
    n = n * 10 + value(c);
  }
  return n;
}

bool is_day(int year, int month, int day) {
  text::Date date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  return month >= 1 && day >= 1 && text::is_valid(date);
}

template <typename Table>
bool begins_with_one_of(std::string_view digits, const Table& table) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](std::string_view first) { return digits.starts_with(first); });
}

bool luhn_holds(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int n = value(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) {
      n = n * 2 > 9 ? n * 2 - 9 : n * 2;
    }
    sum += n;
  }
  return sum % 10 == 0;
}

}  // namespace

bool is_identity_number(std::string_view digits) {
  constexpr std::size_t kLength = 18;
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view kCheckDigits = "10X98765432";
  constexpr int kFirstYear = 1900;
  constexpr int kLastYear = 2099;
  if (digits.size() != kLength || digits.substr(0, kLength - 1).find('X') != digits.npos ||
      begins_with_one_of(digits, kCreditCodes)) {
    return false;
  }
  const int year = number(digits.substr(6, 4));
  if (year < kFirstYear || year > kLastYear ||
      !is_day(year, number(digits.substr(10, 2)), number(digits.substr(12, 2)))) {
    return false;
  }
  int sum = 0;
  for (std::size_t i = 0; i < kLength - 1; ++i) {
    sum += value(digits[i]) * kWeights[i];
  }
  return kCheckDigits[static_cast<std::size_t>(sum % 11)] == digits.back();
}

bool is_old_identity_number(std::string_view digits) {
  constexpr std::size_t kLength = 15;
  return digits.size() == kLength && digits.find('X') == digits.npos &&
         begins_with_one_of(digits, kProvinces) &&
         is_day(1900 + number(digits.substr(6, 2)), number(digits.substr(8, 2)),
                number(digits.substr(10, 2)));
}

CardCertainty bank_card(std::string_view digits) {
  if (digits.find('X') != digits.npos || !luhn_holds(digits)) {
    return CardCertainty::kNone;
  }
  for (const CardRow& row : kCards) {
    if (digits.starts_with(row.first) && digits.size() >= row.least && digits.size() <= row.most) {
      return row.certainty;
    }
  }
  return CardCertainty::kNone;
}

bool is_mobile(std::string_view digits) {
  constexpr std::size_t kLength = 11;
  return digits.size() == kLength && digits[0] == '1' && digits[1] >= '3';
}

}  // namespace mingbai::check
