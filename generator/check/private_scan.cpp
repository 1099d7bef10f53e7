// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/private_scan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <tuple>

#include "generator/check/private_names.h"
#include "generator/check/private_numbers.h"
#include "generator/check/private_tables.h"
#include "generator/check/private_words.h"
#include "generator/check/shown_text.h"

namespace mingbai::check {
namespace {

constexpr std::size_t kFewestDigits = 11;  // of a mobile
constexpr std::size_t kWordReach = 160;    // bytes before a number in which 卡号 explains it

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Digits between which nothing shows.
struct Group {
  std::size_t first = 0;
  std::size_t size = 0;
};

struct Groups {
  std::array<Group, DigitRun::kMost> list{};
  std::size_t count = 0;
};

Groups groups_of(const DigitRun& run) {
  Groups groups;
  for (std::size_t i = 0; i < run.count; ++i) {
    if (i == 0 || run.before[i] != Joint::kTight) {
      groups.list[groups.count++] = {i, 0};
    }
    ++groups.list[groups.count - 1].size;
  }
  return groups;
}

// Neighbouring groups that may be one number.
struct Window {
  std::string_view text;
  const DigitRun& run;
  std::span<const Group> groups;

  std::size_t first() const { return groups.front().first; }
  std::size_t size() const { return groups.back().first + groups.back().size - first(); }
  std::string_view digits() const { return {run.digits.data() + first(), size()}; }
  std::size_t begin() const { return run.begin[first()]; }
  std::size_t end() const { return run.end[first() + size() - 1]; }
  bool is_whole_run() const { return size() == run.count; }
  Joint loosest() const {
    Joint joint = Joint::kTight;
    for (const Group& group : groups.subspan(1)) {
      joint = std::max(joint, run.before[group.first]);
    }
    return joint;
  }
  bool has_sizes(std::initializer_list<std::size_t> sizes) const {
    return std::equal(groups.begin(), groups.end(), sizes.begin(), sizes.end(),
                      [](const Group& group, std::size_t size) { return group.size == size; });
  }
};

// Part of a word of letters, of a decimal fraction or of a file's name.
bool is_part_of_something(const Window& window) {
  const std::string_view text = window.text;
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
  const char before = window.begin() > 0 ? at(window.begin() - 1) : ' ';
  const char before_that = window.begin() > 1 ? at(window.begin() - 2) : ' ';
  const char after = at(window.end());
  return is_letter(before) || is_letter(after) || before == '_' || after == '_' ||
         (before == '.' && is_digit(before_that)) ||
         (after == '.' && (is_digit(at(window.end() + 1)) || is_letter(at(window.end() + 1))));
}

bool is_amount(const Window& window) {
  const ShownText behind = shown_text(window.text, window.end(), window.end() + 40);
  std::size_t at = 0;
  while (at < behind.characters.size() && behind.characters[at] == U' ') {
    ++at;
  }
  const std::string rest = utf8_of(std::u32string_view(behind.characters).substr(at));
  const auto units = amount_units();
  return std::any_of(units.begin(), units.end(),
                     [&](std::string_view unit) { return rest.starts_with(unit); });
}

bool is_near_account_word(const Window& window) {
  const std::size_t from = window.begin() - std::min(window.begin(), kWordReach);
  const std::string_view before = window.text.substr(from, window.begin() - from);
  const auto words = account_words();
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return before.find(word) != before.npos; });
}

// People set an identity number apart in a few groups, or write one digit into every box.
bool is_split_like_identity(const Window& window) {
  constexpr std::size_t kMostGroups = 7;
  const auto& groups = window.groups;
  const auto is_single = [](const Group& group) { return group.size == 1; };
  if (std::all_of(groups.begin(), groups.end(), is_single)) {
    return true;
  }
  const bool has_single = std::any_of(groups.begin(), groups.end() - 1, is_single);
  return !has_single && groups.size() <= kMostGroups && window.loosest() < Joint::kCell;
}

bool is_identity(const Window& window) {
  constexpr std::size_t kOldLength = 15;
  if (window.groups.size() == 1 || is_split_like_identity(window)) {
    if (is_identity_number(window.digits())) {
      return true;
    }
  }
  return window.size() == kOldLength &&
         (window.groups.size() == 1 ||
          (window.has_sizes({6, 6, 3}) && window.loosest() < Joint::kLine)) &&
         is_old_identity_number(window.digits()) && !is_part_of_something(window);
}

bool is_card(const Window& window) {
  const auto is_wide = [](const Group& group) { return group.size >= 3; };
  const bool is_split_like_card =
      window.is_whole_run() && window.loosest() < Joint::kLine &&
      std::all_of(window.groups.begin(), window.groups.end() - 1, is_wide);
  if (window.groups.size() > 1 && !is_split_like_card) {
    return false;
  }
  const CardCertainty certainty = bank_card(window.digits());
  return certainty != CardCertainty::kNone && !is_part_of_something(window) &&
         (certainty == CardCertainty::kCertain || is_near_account_word(window));
}

// The eleven digits of a mobile: 138 0000 0000, +86 13800000000.
std::string_view mobile_of(const Window& window) {
  std::string_view digits = window.digits();
  const bool has_country = window.groups.size() == 1 && window.begin() > 0 &&
                           window.text[window.begin() - 1] == '+' && digits.starts_with("86");
  if (has_country) {
    digits.remove_prefix(2);
  } else if (window.groups.size() == 1 && digits.starts_with("0086")) {
    digits.remove_prefix(4);
  }
  const bool is_split_like_mobile =
      (window.has_sizes({3, 4, 4}) || window.has_sizes({3, 8}) || window.has_sizes({7, 4})) &&
      window.is_whole_run() && window.loosest() < Joint::kLine;
  const bool holds = (window.groups.size() == 1 || is_split_like_mobile) && is_mobile(digits) &&
                     !is_part_of_something(window) && !is_amount(window);
  return holds ? digits : std::string_view();
}

bool is_account(const Window& window) {
  constexpr std::size_t kLeast = 12;
  constexpr std::size_t kMost = 23;
  const bool is_joined =
      window.groups.size() == 1 || (window.is_whole_run() && window.loosest() <= Joint::kHyphen &&
                                    window.groups.front().size >= 3);
  return is_joined && window.size() >= kLeast && window.size() <= kMost &&
         is_near_account_word(window) && !is_part_of_something(window) && !is_amount(window);
}

std::optional<PrivateFinding> judge(const Window& window) {
  const auto made = [&](PrivateKind kind, std::string_view value) {
    return PrivateFinding{kind, window.begin(), window.end(), std::string(value)};
  };
  if (is_identity(window)) {
    return made(PrivateKind::kIdentity, window.digits());
  }
  if (is_card(window)) {
    return made(PrivateKind::kBankCard, window.digits());
  }
  if (const std::string_view mobile = mobile_of(window); !mobile.empty()) {
    return made(PrivateKind::kMobile, mobile);
  }
  if (is_account(window)) {
    return made(PrivateKind::kAccount, window.digits());
  }
  return std::nullopt;
}

}  // namespace

PrivateScanner::PrivateScanner(const std::vector<std::string>& official) {
  for (const std::string& text : official) {
    DigitRun run;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = read_digits(text, at, Joining::kAll, run);
      if (run.count > 0) {
        official_.emplace_back(run.digits.data(), run.count);
      }
      at = std::max(end, at + 1);
    }
  }
  std::sort(official_.begin(), official_.end());
}

void PrivateScanner::check_run(std::string_view text, const DigitRun& run,
                               std::vector<PrivateFinding>& found) const {
  constexpr std::size_t kMostDigits = 23;
  const Groups groups = groups_of(run);
  for (std::size_t from = 0; from < groups.count; ++from) {
    std::size_t digits = 0;
    for (std::size_t to = from; to < groups.count; ++to) {
      digits += groups.list[to].size;
      if (digits > kMostDigits) {
        break;
      }
      if (digits < kFewestDigits) {
        continue;
      }
      auto finding = judge({text, run, std::span(groups.list).subspan(from, to - from + 1)});
      if (!finding) {
        continue;
      }
      if (!std::binary_search(official_.begin(), official_.end(), finding->value)) {
        found.push_back(std::move(*finding));
      }
      from = to;  // these digits are accounted for
      break;
    }
  }
}

std::vector<PrivateFinding> PrivateScanner::scan(std::string_view text, Joining joining) const {
  std::vector<PrivateFinding> found;
  const WordEnds& households = household_ends();
  const WordEnds& illnesses = illness_ends();
  const WordEnds& columns = name_column_ends();
  ListedNames listed_names;
  DigitRun run;
  const auto look_for_number = [&](std::size_t at) {
    const std::size_t end = read_digits(text, at, joining, run);
    if (run.count >= kFewestDigits) {
      check_run(text, run, found);
    }
    return std::max(end, at + 1);
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (is_digit(text[at]) || byte == '&') {
        at = look_for_number(at);
      } else {
        ++at;
      }
      continue;
    }
    if (byte < 0xE0 || byte >= 0xF0 || at + 2 >= text.size()) {
      ++at;
      continue;
    }
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    const std::size_t code = ((byte & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU);
    if (code >= 0xFF10 && code <= 0xFF19) {
      at = look_for_number(at);
      continue;
    }
    at += 3;
    const std::string_view before = text.substr(0, at);
    if (households.may_end_with(code)) {
      if (const std::size_t size = households.at_end(before); size > 0) {
        find_poor_names(text, at - size, at, found);
      }
    }
    if (columns.may_end_with(code)) {
      if (const std::size_t size = columns.at_end(before); size > 0) {
        listed_names.find(text, at - size, at, found);
      }
    }
    if (illnesses.may_end_with(code)) {
      if (const std::size_t size = illnesses.at_end(before); size > 0) {
        find_ill_names(text, at - size, at, found);
      }
    }
  }
  // A name can be found from two words.
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.begin, a.kind) < std::tie(b.begin, b.kind);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace mingbai::check
