// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Digits as a reader sees them: ASCII and full-width ones, written as references (&#49;), and what
// stands between the digits of one number: nothing that shows (tags in a line, emphasis marks,
// zero-width characters), a space, a hyphen, a line end, the border of a table cell. Pure;
// thread-safe.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/check/text_reader.h"

namespace mingbai::check {

struct DigitRun {
  static constexpr std::size_t kMost = 64;  // longer ones are no number of a person

  std::array<char, kMost> digits{};        // '0' to '9', or 'X' at the end
  std::array<std::size_t, kMost> begin{};  // offset of every digit in the text
  std::array<std::size_t, kMost> end{};
  std::array<Joint, kMost> before{};  // what stands between a digit and the one before it
  std::size_t count = 0;
};

// Whether digits may be joined by more than what does not show.
enum class Joining : std::uint8_t { kAll, kTightOnly };

// Reads the run whose first digit stands at `at`, and returns the offset behind its last one, or
// `at` when there is no digit.
std::size_t read_digits(std::string_view text, std::size_t at, Joining joining, DigitRun& run);

}  // namespace mingbai::check
