// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/digit_run.h"

#include <algorithm>
#include <optional>

#include "generator/check/text_reader.h"

namespace mingbai::check {
namespace {

constexpr std::size_t kLongestJoin = 640;   // bytes between two digits of one number
constexpr std::size_t kMostMarks = 3;       // **bold**; four stars hide something: 138****0000
constexpr std::size_t kMostSpaces = 3;      // more set columns apart
constexpr std::size_t kMinLengthForX = 17;  // digits before the check digit X

std::optional<char> digit_of(char32_t code) {
  if (code >= '0' && code <= '9') {
    return static_cast<char>(code);
  }
  if (code >= 0xFF10 && code <= 0xFF19) {  // full-width
    return static_cast<char>('0' + (code - 0xFF10));
  }
  return std::nullopt;
}

// The check digit ten, and the letters and the sign that people take for it.
bool is_x(char32_t code) {
  return code == 'X' || code == 'x' || code == 0xFF38 || code == 0xFF58 || code == 0xD7 ||
         code == 0x425;
}

std::optional<Joint> joint_of(char32_t code) {
  switch (code) {
    case ' ':
    case '\t':
    case 0xA0:
    case 0x202F:
    case 0x3000:
      return Joint::kSpace;
    case 0:  // between the bytes of UTF-16, as in the metadata of pictures
    case 0xAD:
    case 0x2060:
    case 0xFEFF:
    case '*':
    case '_':
    case '`':
    case '~':
      return Joint::kTight;
    case '-':
    case 0x2212:
    case 0xFF0D:
    case 0xB7:
      return Joint::kHyphen;
    case '\n':
    case '\r':
      return Joint::kLine;
    case '|':
      return Joint::kCell;
    default:
      break;
  }
  if (code >= 0x2000 && code <= 0x200A) {
    return Joint::kSpace;
  }
  if (code >= 0x200B && code <= 0x200D) {
    return Joint::kTight;
  }
  if (code >= 0x2010 && code <= 0x2015) {
    return Joint::kHyphen;
  }
  return std::nullopt;
}

bool is_mark(char32_t code) {
  return code == '*' || code == '_' || code == '`' || code == '~';
}

// What stands between two digits. False when it is more than a joint.
bool read_joint(std::string_view text, std::size_t& at, Joining joining, Joint& joint) {
  const std::size_t first = at;
  std::size_t marks = 0;
  std::size_t spaces = 0;
  std::size_t lines = 0;
  joint = Joint::kTight;
  while (at < text.size() && at - first < kLongestJoin) {
    if (text[at] == '<') {
      const Tag tag = read_tag(text, at);
      if (tag.length == 0) {
        return false;
      }
      lines += tag.joint == Joint::kLine ? 1U : 0U;
      joint = std::max(joint, tag.joint);
      at += tag.length;
    } else {
      const Character c = read_character(text, at);
      const auto found = joint_of(c.code);
      if (!found) {
        break;
      }
      marks = is_mark(c.code) ? marks + 1 : 0;
      // Indentation behind a line end is no gap.
      spaces = *found == Joint::kSpace && lines == 0 ? spaces + 1 : 0;
      lines += c.code == '\n' ? 1U : 0U;
      if (marks > kMostMarks || spaces > kMostSpaces) {
        return false;
      }
      joint = std::max(joint, *found);
      at += c.length;
    }
    if (lines > 1) {
      return false;
    }
  }
  return joining == Joining::kAll || joint == Joint::kTight;
}

bool is_letter_or_digit(char32_t code) {
  return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
         (code >= 'A' && code <= 'Z');
}

}  // namespace

std::size_t read_digits(std::string_view text, std::size_t at, Joining joining, DigitRun& run) {
  run.count = 0;
  std::size_t end = at;
  Joint joint = Joint::kTight;
  while (run.count < DigitRun::kMost) {
    const Character c = read_character(text, at);
    const auto digit = digit_of(c.code);
    const bool is_last = !digit && run.count >= kMinLengthForX && is_x(c.code) &&
                         !is_letter_or_digit(read_character(text, at + c.length).code);
    if (!digit && !is_last) {
      break;
    }
    run.digits[run.count] = digit.value_or('X');
    run.begin[run.count] = at;
    end = at += c.length;
    run.end[run.count] = end;
    run.before[run.count] = joint;
    ++run.count;
    if (is_last || !read_joint(text, at, joining, joint)) {
      break;
    }
  }
  return end;
}

}  // namespace mingbai::check
