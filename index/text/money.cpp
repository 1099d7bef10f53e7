// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/money.h"

#include "index/text/numeral.h"

namespace mingbai::text {
namespace {

constexpr std::uint64_t kFenOfYuan = 100;
constexpr std::uint64_t kFenOfWan = 10'000 * kFenOfYuan;
constexpr std::uint64_t kFenOfYi = 10'000 * kFenOfWan;

// Without overflow for the smallest value.
std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string unsigned_decimal(std::uint64_t hundredths) {
  std::string out = std::to_string(hundredths / 100);
  if (const std::uint64_t rest = hundredths % 100; rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) {
      out += static_cast<char>('0' + rest % 10);
    }
  }
  return out;
}

std::string sign(std::int64_t value) {
  return value < 0 ? "-" : "";
}

std::string spoken(std::uint64_t value) {
  return spell_out(static_cast<std::int64_t>(value));
}

}  // namespace

std::string decimal(std::int64_t hundredths) {
  return sign(hundredths) + unsigned_decimal(magnitude(hundredths));
}

std::string money(std::int64_t fen) {
  return decimal(fen) + "元";
}

std::string short_money(std::int64_t fen) {
  const std::uint64_t amount = magnitude(fen);
  for (const auto& [size, name] : {std::pair{kFenOfYi, "亿元"}, {kFenOfWan, "万元"}}) {
    if (amount >= size && amount % (size / 100) == 0) {
      return sign(fen) + unsigned_decimal(amount / (size / 100)) + name;
    }
  }
  return money(fen);
}

std::string percent(std::int64_t hundredths) {
  return decimal(hundredths) + "%";
}

std::string spell_money(std::int64_t fen) {
  const std::uint64_t amount = magnitude(fen);
  const std::uint64_t yuan = amount / kFenOfYuan;
  const std::uint64_t jiao = amount / 10 % 10;
  const std::uint64_t rest = amount % 10;
  std::string out = fen < 0 ? "负" : "";
  if (yuan != 0 || amount == 0) {
    out += spoken(yuan) + "元";
  }
  if (jiao != 0) {
    out += spoken(jiao) + "角";
  } else if (rest != 0 && yuan != 0) {
    out += "零";
  }
  if (rest != 0) {
    out += spoken(rest) + "分";
  }
  return out;
}

std::string spell_percent(std::int64_t hundredths) {
  const std::uint64_t amount = magnitude(hundredths);
  std::string out = hundredths < 0 ? "负百分之" : "百分之";
  out += spoken(amount / 100);
  if (const std::uint64_t rest = amount % 100; rest != 0) {
    out += "点" + spoken(rest / 10);
    if (rest % 10 != 0) {
      out += spoken(rest % 10);
    }
  }
  return out;
}

}  // namespace mingbai::text
