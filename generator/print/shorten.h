// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts cut to a number of characters, so that no block is higher than its place, whatever somebody
// wrote into a table. What is cut off ends with ……. Internal to this module; pure.

#include <cstddef>
#include <string>

namespace mingbai::print {

inline std::string shortened(std::string text, std::size_t characters) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && count++ == characters) {
      text.resize(at);
      return text + "……";
    }
  }
  return text;
}

}  // namespace mingbai::print
