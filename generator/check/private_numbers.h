// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which strings of digits are numbers of a person. Digits only, "X" at most as the last of an
// identity number. Pure; thread-safe.

#include <string_view>

namespace mingbai::check {

// 18 digits with a possible date of birth and the right check digit (GB 11643-1999).
bool is_identity_number(std::string_view digits);
// The 15 digits of before 1999: no check digit, so the province must be one.
bool is_old_identity_number(std::string_view digits);

enum class CardCertainty { kNone, kNearWord, kCertain };
// Known first digits, their lengths, and Luhn's check digit (ISO/IEC 7812-1). kNearWord: the first
// digits are common in other numbers, so a word like 卡号 must stand near.
CardCertainty bank_card(std::string_view digits);

bool is_mobile(std::string_view digits);

}  // namespace mingbai::check
