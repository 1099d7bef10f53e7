// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Something in a text that must not be published.

#include <cstddef>
#include <cstdint>
#include <string>

namespace mingbai::check {

enum class PrivateKind : std::uint8_t {
  kIdentity,  // 身份证号
  kBankCard,  // 银行卡号
  kMobile,    // 手机号 that contacts.yaml does not list
  kAccount,   // 一卡通, 存折 …
  kPoorName,  // full name of a member of a poor household
  kIllness,   // full name beside an illness or a disability
  kPosition,  // where a picture was taken
};

struct PrivateFinding {
  PrivateKind kind = PrivateKind::kIdentity;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string value;  // folded digits, or the name: never shown whole

  friend bool operator==(const PrivateFinding&, const PrivateFinding&) = default;
};

}  // namespace mingbai::check
