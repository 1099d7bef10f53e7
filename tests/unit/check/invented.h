// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers that no person has, put together when a test runs, so that no file holds one: their
// region is 000000.

#include <string>

namespace mingbai::check {

inline std::string with_identity_check(const std::string& seventeen) {
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    sum += (seventeen[i] - '0') * kWeights[i];
  }
  return seventeen + "10X98765432"[sum % 11];
}

inline std::string invented_identity(const std::string& serial = "000",
                                     const std::string& birth = "19000101") {
  return with_identity_check("000000" + birth + serial);
}

// One whose check digit is X.
inline std::string invented_identity_with_x() {
  for (int serial = 0;; ++serial) {
    std::string digits = std::to_string(serial);
    digits.insert(0, 3 - digits.size(), '0');
    if (std::string made = invented_identity(digits); made.back() == 'X') {
      return made;
    }
  }
}

// `first` and zeros up to the check digit of Luhn.
inline std::string invented_card(const std::string& first, std::size_t length) {
  std::string card = first + std::string(length - 1 - first.size(), '0');
  int sum = 0;
  for (std::size_t i = 0; i < card.size(); ++i) {
    int n = card[card.size() - 1 - i] - '0';
    n = i % 2 == 0 ? n * 2 : n;
    sum += n > 9 ? n - 9 : n;
  }
  return card + std::to_string((10 - sum % 10) % 10);
}

inline std::string invented_mobile(const std::string& last = "0000") {
  return "138" + std::string("0000") + last;
}

// Full-width digits.
inline std::string full_width(const std::string& digits) {
  std::string out;
  for (const char c : digits) {
    if (c == 'X') {
      out += "Ｘ";
    } else {
      out += "\xEF\xBC";
      out += static_cast<char>(static_cast<unsigned char>(0x90 + (c - '0')));
    }
  }
  return out;
}

// `between` put between the parts of the given sizes.
inline std::string parted(const std::string& digits, std::initializer_list<std::size_t> sizes,
                          const std::string& between) {
  std::string out;
  std::size_t at = 0;
  for (const std::size_t size : sizes) {
    out += (at == 0 ? "" : between) + digits.substr(at, size);
    at += size;
  }
  return out + (at < digits.size() ? between + digits.substr(at) : "");
}

}  // namespace mingbai::check
