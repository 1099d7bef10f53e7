// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads examples in the format of CommonMark's spec.txt: a line of backticks and "example", input,
// a line ".", expected output, optionally another "." and expected diagnostics, a line of
// backticks. "→" stands for a tab.

#include <fstream>
#include <string>
#include <vector>

#include "index/base/strings.h"

namespace mingbai::markdown {

struct Example {
  int number = 0;  // from 1
  int line = 0;    // in the file
  std::string section;
  std::vector<std::string> parts;
};

inline std::vector<Example> read_examples(const std::string& path) {
  const std::string fence(32, '`');
  std::vector<Example> examples;
  std::ifstream file(path);
  std::string section;
  std::string line;
  bool inside = false;
  for (int number = 1; std::getline(file, line); ++number) {
    if (!inside && line.starts_with("#")) {
      section = line;
    }
    if (line.starts_with(fence)) {
      inside = !inside;
      if (inside) {
        examples.push_back({static_cast<int>(examples.size()) + 1, number, section, {""}});
      }
    } else if (inside && line == ".") {
      examples.back().parts.emplace_back();
    } else if (inside) {
      examples.back().parts.back() += replace_all(line, "→", "\t") + "\n";
    }
  }
  return examples;
}

}  // namespace mingbai::markdown
