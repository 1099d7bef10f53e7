// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/model/money.h"

#include <limits>

namespace mingbai::model {
namespace {

__extension__ using Wide = __int128;

// Hundredths without zeros at the end: 250 -> "2.5".
std::string decimal(std::int64_t hundredths, bool grouped) {
  const bool negative = hundredths < 0;
  const auto size = negative ? ~static_cast<std::uint64_t>(hundredths) + 1
                             : static_cast<std::uint64_t>(hundredths);
  std::string whole = std::to_string(size / 100);
  for (std::size_t at = whole.size(); grouped && at > 3;) {
    at -= 3;
    whole.insert(at, 1, ',');
  }
  const auto rest = static_cast<int>(size % 100);
  if (rest != 0) {
    whole += '.';
    whole += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) {
      whole += static_cast<char>('0' + rest % 10);
    }
  }
  return negative ? "-" + whole : whole;
}

}  // namespace

std::string format_yuan(Fen amount) {
  return decimal(amount, true) + "元";
}

std::string format_percent(Hundredths rate) {
  return decimal(rate, false) + "%";
}

std::string format_count(Hundredths count) {
  return decimal(count, true);
}

std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t divisor) {
  const Wide product = (static_cast<Wide>(a) * b * 2 + divisor) / (static_cast<Wide>(divisor) * 2);
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  return product > kMost ? kMost : static_cast<std::int64_t>(product);
}

}  // namespace mingbai::model
