// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words beside which a name or a number becomes a matter of somebody's privacy. Constant
// tables; thread-safe.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mingbai::check {

std::span<const std::string_view> account_words();  // 一卡通, 卡号
std::span<const std::string_view> amount_units();   // 元: before them digits are an amount

// Chinese words looked for by where they end. Const after making.
class WordEnds {
 public:
  explicit WordEnds(std::span<const std::string_view> words);

  // Whether a word ends with this character of the basic plane.
  bool may_end_with(std::size_t character) const { return group_of_[character] != 0; }
  // Bytes of the longest word that ends the text; 0 when none does.
  std::size_t at_end(std::string_view text) const;

 private:
  std::array<std::uint8_t, 0x10000> group_of_{};       // of a character; 0: none
  std::vector<std::vector<std::string_view>> groups_;  // words by last character, longest first
};

const WordEnds& household_ends();    // 贫困户: whose members nobody must name
const WordEnds& illness_ends();      // 尿毒症, 残疾
const WordEnds& name_column_ends();  // 姓名, 户主: headings of a column of names
const WordEnds& person_ends();  // 村民, 户主, and the household words: a name stands behind

}  // namespace mingbai::check
