// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table behind fold(): what one character folds to. Internal to this module.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mingbai::text {

class FoldTable {
 public:
  // Entries of bmp() that are not characters. They stand in the range of the surrogates, which no
  // text holds.
  static constexpr char16_t kExpands = 0xD800;   // several characters: expansion()
  static constexpr char16_t kCombines = 0xD801;  // depends on what stands before: normalised()

  FoldTable();

  const std::array<char16_t, 0x10000>& bmp() const { return bmp_; }
  std::string_view expansion(char16_t c) const { return expansions_.at(c); }
  // Steps 2 and 3 for one character that went through step 1.
  char32_t pair_of(char32_t c) const;
  // All steps by way of ICU, for what the flat table cannot say.
  void append_normalised(std::string& out, std::string_view text) const;
  const std::vector<std::pair<char32_t, char32_t>>& pairs() const { return pairs_; }

 private:
  void read_pairs();
  void fill_bmp();

  std::array<char16_t, 0x10000> bmp_{};
  std::unordered_map<char16_t, std::string> expansions_;
  std::unordered_map<char32_t, char32_t> pair_of_;
  std::vector<std::pair<char32_t, char32_t>> pairs_;
};

const FoldTable& fold_table();  // made at first use; thread-safe

}  // namespace mingbai::text
