// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/gate_state.h"

#include "index/base/strings.h"

namespace mingbai::build {
namespace {

constexpr std::string_view kSignature = "mingbai gate v1";
constexpr std::string_view kOfficial = "official ";

}  // namespace

std::string gate_text(const GateState& state) {
  std::string text(kSignature);
  text += '\n';
  for (const std::string& number : state.official) {
    if (number.find_first_of("0123456789") != number.npos) {
      text += std::string(kOfficial) + replace_all(number, "\n", " ") + '\n';
    }
  }
  return text;
}

GateState parse_gate(std::string_view text) {
  GateState state;
  const auto lines = split_lines(text);
  if (lines.empty() || lines[0] != kSignature) {
    return state;
  }
  for (const std::string_view line : lines) {
    if (line.starts_with(kOfficial)) {
      state.official.emplace_back(line.substr(kOfficial.size()));
    }
  }
  return state;
}

}  // namespace mingbai::build
