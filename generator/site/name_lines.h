// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines inside `::: 名单`: where in them the names stand. Two forms are known, and what is
// neither is a mistake and not a guess, because a name that is overlooked would be published:
//
//   names parted by 、，； or spaces, with numbers, brackets and a group in front:
//       - 一组：张三（3人）、李小明
//   a table with a column of names (姓名, 户主 …); its other columns stay as they are.
//
// Pure; thread-safe. Linear.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::site {

enum class NameProblem : std::uint8_t {
  kWord,   // the text is neither a name nor a known companion of one
  kTable,  // a table whose head names no column of names
};

struct NameMistake {
  NameProblem problem = NameProblem::kWord;
  std::size_t line = 0;  // index into the lines
  std::string text;
};

// Calls `rename` for every name, in order, and puts what it gives in the name's place. Names are
// not changed where `mistakes` says something.
std::vector<std::string> rename_lines(const std::vector<std::string_view>& lines,
                                      const std::function<std::string(std::string_view)>& rename,
                                      std::vector<NameMistake>& mistakes);

}  // namespace mingbai::site
