// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parameters of the API as tables, from which requests are read and which openapi.json
// describes. Internal to this module; static storage.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingbai::service {

struct Parameter {
  enum class Kind : std::uint8_t {
    kText,    // at most `most` characters
    kNumber,  // a whole number from 1 to `most`
    kSwitch,  // 1: yes
    kPath,    // a part of the address; required
  };

  std::string_view name;
  Kind kind = Kind::kText;
  std::size_t most = 0;
  std::string_view meaning;
  std::string_view example;
};

}  // namespace mingbai::service
