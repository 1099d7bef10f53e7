// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/numeral.h"

#include "index/base/error.h"
#include "index/text/characters.h"

namespace mingbai::text {
namespace {

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::int64_t kHundredMillion = 100'000'000;
constexpr std::size_t kLongestNumeral = 40;        // characters; 9999999999999999 needs 31
constexpr std::size_t kLongestDigitSequence = 15;  // keeps the value below 10^16
constexpr std::int64_t kSpellable = 10'000'000'000'000'000;

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";

std::int64_t unit_of(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
      return kTenThousand;
    case U'亿':
      return kHundredMillion;
    default:
      return 0;
  }
}

// Reads one numeral character by character. Each take_… says whether the character still fits.
class Reader {
 public:
  bool take(char32_t c) {
    if (const int digit = numeral_digit(c); digit >= 0) {
      return take_digit(digit);
    }
    const std::int64_t unit = unit_of(c);
    return unit != 0 && (unit < kTenThousand ? take_small_unit(unit) : take_big_unit(unit));
  }

  bool complete() const { return sequence_ > 0 || has_units_; }
  std::size_t sequence() const { return has_units_ ? 0 : sequence_; }

  std::int64_t value() const {
    if (!has_units_) {
      return sequence_value_;
    }
    std::int64_t rest = digit_ > 0 ? digit_ : 0;
    // 一万二 is 12000, 三百五 is 350; a 零 between says that it is not meant so (三百零五).
    if (!after_zero_ && last_unit_ >= 100) {
      rest *= last_unit_ / 10;
    }
    return high_ + middle_ + section_ + rest;
  }

 private:
  bool take_digit(int digit) {
    if (!has_units_) {
      if (sequence_ == kLongestDigitSequence) {
        return false;
      }
      ++sequence_;
      sequence_value_ = sequence_value_ * 10 + digit;
      digit_ = digit;
      return true;
    }
    if (digit == 0) {
      after_zero_ = true;
      return digit_ < 0;
    }
    if (digit_ >= 0) {
      return false;
    }
    digit_ = digit;
    return true;
  }

  bool take_small_unit(std::int64_t unit) {
    // 二〇一千 is not a number, and units must fall: 三十五百 is not one.
    if (sequence_ > 1 || unit >= limit_ || digit_ == 0 || (digit_ < 0 && unit != 10)) {
      return false;
    }
    section_ += (digit_ > 0 ? digit_ : 1) * unit;  // 十二: the one before 十 is not said
    limit_ = unit;
    return took_unit(unit);
  }

  bool take_big_unit(std::int64_t unit) {
    const std::int64_t below = section_ + (digit_ > 0 ? digit_ : 0);
    const bool large = unit == kHundredMillion;
    const bool said_before = large ? high_ != 0 : middle_ != 0;
    const bool nothing_before =
        below == 0 && !(large && middle_ != 0);  // 一万亿 has nothing, yet counts
    if (sequence_ > 1 || said_before || nothing_before) {
      return false;
    }
    if (large) {
      high_ = (middle_ + below) * kHundredMillion;
      middle_ = 0;
    } else {
      middle_ = below * kTenThousand;
    }
    section_ = 0;
    limit_ = kTenThousand;
    return took_unit(unit);
  }

  bool took_unit(std::int64_t unit) {
    digit_ = -1;
    after_zero_ = false;
    has_units_ = true;
    last_unit_ = unit;
    return true;
  }

  std::int64_t high_ = 0;              // what stands before 亿, multiplied
  std::int64_t middle_ = 0;            // what stands before 万, multiplied
  std::int64_t section_ = 0;           // below 万
  std::int64_t limit_ = kTenThousand;  // the next small unit must be below
  std::int64_t last_unit_ = 0;
  std::int64_t sequence_value_ = 0;
  std::size_t sequence_ = 0;
  int digit_ = -1;
  bool after_zero_ = false;
  bool has_units_ = false;
};

void append_digit(std::string& out, std::int64_t digit) {
  append_utf8(out, kDigits.at(static_cast<std::size_t>(digit)));
}

// 1 to 9999. `within` says that something stands before it: 一十 then keeps its 一.
void spell_section(std::string& out, std::int64_t value, bool within) {
  bool gap = within && value < 1000;
  bool started = false;
  for (const auto& [unit, name] : {std::pair{1000, U'千'}, {100, U'百'}, {10, U'十'}, {1, U' '}}) {
    const std::int64_t digit = value / unit % 10;
    if (digit == 0) {
      gap = gap || started;
      continue;
    }
    if (gap) {
      out += "零";
      gap = false;
    }
    if (!(unit == 10 && digit == 1 && !started && !within)) {
      append_digit(out, digit);
    }
    if (unit > 1) {
      append_utf8(out, name);
    }
    started = true;
  }
}

}  // namespace

int numeral_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'贰':
      return 2;
    case U'三':
    case U'叁':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
  }
}

std::optional<Numeral> read_numeral(std::string_view folded, std::size_t at) {
  Reader reader;
  std::size_t end = at;
  std::size_t length = 0;
  for (std::size_t n = 0; end < folded.size() && n < kLongestNumeral; ++n, end += length) {
    if (!reader.take(decode_at(folded, end, length))) {
      break;
    }
  }
  if (end == at || !reader.complete()) {
    return std::nullopt;
  }
  return Numeral{reader.value(), end - at, reader.sequence()};
}

std::optional<std::int64_t> parse_numeral(std::string_view folded) {
  const auto numeral = read_numeral(folded, 0);
  if (!numeral || numeral->length != folded.size()) {
    return std::nullopt;
  }
  return numeral->value;
}

std::string spell_out(std::int64_t value) {
  MINGBAI_ASSERT(value < kSpellable && value > -kSpellable);
  if (value == 0) {
    return "零";
  }
  std::string out = value < 0 ? "负" : "";
  value = value < 0 ? -value : value;
  bool within = false;
  for (const auto& [unit, name] : {std::pair{kHundredMillion * kTenThousand, "万"},
                                   {kHundredMillion, "亿"},
                                   {kTenThousand, "万"},
                                   {std::int64_t{1}, ""}}) {
    const std::int64_t section = value / unit % kTenThousand;
    if (section != 0) {
      spell_section(out, section, within);
      out += name;
      within = true;
    } else if (unit == kHundredMillion && value >= kHundredMillion) {
      out += name;  // 一万亿: no section of its own, but the 亿 must be said
    }
  }
  return out;
}

std::string spell_digits(std::int64_t value) {
  std::string out;
  for (const char c : std::to_string(value)) {
    if (c == '-') {
      out += "负";
    } else {
      append_digit(out, c - '0');
    }
  }
  return out;
}

}  // namespace mingbai::text
